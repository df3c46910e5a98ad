#!/usr/bin/env node
'use strict';
// From Node 22 on, compiled code is kept between runs.
require('node:module').enableCompileCache?.();
require('../dist/server.cjs').start();

/** What the adapters share and core may not do: finding files, reading bytes, writing fixes. */
export { CONFIGURATION_NAME, ConfigurationError, Configurations, ConfiguredChoice, type Choice, type Settings } from './configurations.js';
export { findFiles, lookAgain, type Found } from './files.js';
export { faultOf, type Fault, type FaultCode } from './fault.js';
export { loadNodes } from './load-nodes.js';
export { cannotMake, makeFile, type NewFile } from './new-file.js';
export { showPath } from './paths.js';
export { decode, readText, type Encoding, type FileText, type ReadResult } from './read.js';
export { repositoryRoot } from './repository.js';
export { writeText } from './write.js';

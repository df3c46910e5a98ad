-- Drives the server from within Neovim as a person would, and writes what Neovim shows to a file as JSON.
-- Set by neovim.mjs: STOWAGE_RECIPE, the lines of docs/editors.md; STOWAGE_FILE, what is edited; STOWAGE_OUT.

local seen = {}

local function wait(what, check)
  if not vim.wait(15000, check, 20) then
    error('Neovim waited in vain for ' .. what)
  end
end

local function finish(failure)
  seen.failure = failure and tostring(failure) or nil
  local out = io.open(vim.env.STOWAGE_OUT, 'w')
  out:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
  out:close()
  vim.cmd('qall!')
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function shown()
  local list = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, { code = one.code, line = one.lnum, from = one.col, to = one.end_col, severity = one.severity, source = one.source, message = one.message })
  end
  return list
end

local function run()
  dofile(vim.env.STOWAGE_RECIPE)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.STOWAGE_FILE))
  vim.bo.filetype = 'yaml'

  wait('a finding', function() return #vim.diagnostic.get(0) > 0 end)
  local client = vim.lsp.get_active_clients()[1]
  local id = client.id
  seen.found = shown()
  seen.encoding = client.offset_encoding

  -- Hover on the value at fault.
  vim.api.nvim_win_set_cursor(0, { seen.found[1].line + 1, seen.found[1].from })
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding), 10000)
  seen.hover = hover[id].result.contents.value

  -- The first code action, applied as Neovim applies it.
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)[id].result
  seen.actions = {}
  for _, action in ipairs(actions) do table.insert(seen.actions, action.title) end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  wait('the finding to go', function() return #vim.diagnostic.get(0) == 0 end)
  seen.mended = lines()

  -- Completion of a line that is being typed, through the function that Neovim completes with.
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '  nodeSel' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 9 })
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('A<C-x><C-o>', true, false, true), 'tx!', false)
end

-- Completion shows its list while Neovim is in insert mode, so what comes then is driven by a timer.
local function complete(after)
  local timer = vim.loop.new_timer()
  local tries = 0
  timer:start(200, 100, vim.schedule_wrap(function()
    tries = tries + 1
    local info = vim.fn.complete_info({ 'items', 'mode' })
    if #info.items == 0 and tries < 100 then return end
    timer:stop()
    seen.completed = {}
    for _, item in ipairs(info.items) do table.insert(seen.completed, item.word) end
    seen.typed = vim.api.nvim_get_current_line()
    vim.cmd('stopinsert')
    vim.schedule(after)
  end))
end

-- From a Service's selector to the labels of a Pod in a file that is not open, as `gd` would go there; what places that Pod; and back.
local function navigate()
  local client = vim.lsp.get_active_clients()[1]
  local function ask(what, more)
    local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, client.offset_encoding), more or {})
    return vim.lsp.buf_request_sync(0, 'textDocument/' .. what, params, 10000)[client.id].result
  end
  local function open(name)
    vim.cmd('edit! ' .. name)
    vim.bo.filetype = 'yaml'
  end
  open('service.yaml')
  vim.api.nvim_win_set_cursor(0, { 7, 5 })
  local answer
  wait('the files of the folder', function()
    answer = ask('definition')
    return answer and #answer > 0
  end)
  vim.lsp.buf.definition()
  wait('another buffer', function() return vim.fn.expand('%:t') ~= 'service.yaml' end)
  local cursor = vim.api.nvim_win_get_cursor(0)
  seen.definition = { name = vim.fn.expand('%:t'), line = cursor[1], column = cursor[2] + 1, text = vim.api.nvim_get_current_line() }
  vim.bo.filetype = 'yaml'
  vim.api.nvim_win_set_cursor(0, { 9, 6 })
  seen.placed = ask('hover').contents.value
  vim.api.nvim_win_set_cursor(0, { 6, 5 })
  seen.references = {}
  for _, one in ipairs(ask('references', { context = { includeDeclaration = false } })) do
    table.insert(seen.references, vim.fn.fnamemodify(vim.uri_to_fname(one.uri), ':t') .. ':' .. (one.range.start.line + 1))
  end
end

local function leave()
  vim.lsp.get_active_clients()[1].stop()
  wait('the server to end', function() return #vim.lsp.get_active_clients() == 0 end)
  seen.left = true
end

complete(function()
  local fine, failure = pcall(function()
    navigate()
    leave()
  end)
  finish(not fine and failure or nil)
end)
local fine, failure = pcall(run)
if not fine then finish(failure) end

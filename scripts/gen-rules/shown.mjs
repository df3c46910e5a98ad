/** What the linter says of each example: pages show the message as a user reads it, with its values filled in. */

/**
 * The examples of a rule as they are shown: `{bad, at, message, hint, severity, fix, fixed, good, file, files, version, options, note}`.
 *
 * A bad example that the linter finds nothing in keeps the message's own text; the suite of examples fails for it.
 */
export function showExamples({ rule, page }, core) {
  return page.examples.map((example) => {
    const { note, file = 'example.yaml', kubernetesVersion: version } = example;
    const nodes = example.nodes === undefined ? [] : [['nodes.yaml', core.exampleText(example.nodes)]];
    const files = Object.entries(example.files ?? {}).map(([name, text]) => [name, core.exampleText(text)]);
    if (example.bad === undefined) return { note, file, files: [...nodes, ...files], version, options: example.options, good: core.exampleText(example.good) };
    const { text, at } = core.markedText(example.bad);
    const project = core.createProject({ rules: { [rule.id]: example.options ? ['on', example.options] : 'on' }, complete: rule.on === 'set', ...(nodes.length === 0 ? {} : { nodes: core.readNodeList([{ name: 'nodes.yaml', text: nodes[0][1] }]) }), ...(version === undefined ? {} : { kubernetesVersion: version }) });
    for (const [name, other] of files) project.set(name, other);
    project.set(file, text);
    const found = project.diagnostics(file).find((one) => one.ruleId === rule.id && one.messageId === example.message && one.range.start.offset === at.start);
    const fix = found?.fixes[0];
    return {
      note,
      file,
      files: [...nodes, ...files],
      version,
      options: example.options,
      bad: text,
      at,
      message: found?.message ?? rule.messages[example.message]?.text ?? '',
      hint: found?.hint,
      severity: found?.severity ?? rule.messages[example.message]?.severity,
      key: example.message,
      fix: fix && { title: fix.title, safety: fix.safety },
      fixed: example.fixed === undefined ? undefined : core.exampleText(example.fixed),
    };
  });
}

/** `safe`, `suggestion`, or undefined: what fixes a message offers, as its examples show. */
export function safetyOf(key, shown) {
  const safeties = shown.filter((one) => one.key === key && one.fix).map((one) => one.fix.safety);
  return safeties.includes('safe') ? 'safe' : safeties[0];
}

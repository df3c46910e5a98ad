/** Random trees written in random styles: mostly right, with indentation, comments, quotes, folding and anchors as people and generators write them. */

const WORDS = ['a', 'name', 'app.kubernetes.io/name', 'x y', 'on', '8080', '1.5', 'no', 'it"s', 'C:\\x', 'a#b', 'a: b', '- a', '# a', '', ' a ', 'line\nline', 'line\n\n  deep\nline\n', 'tail\n\n', 'é😀', '{{ x }}', '*a', '&a', '!t', '%x', '@x', '[x]', '{x}', 'x,y', "'", '"', '\\', '\t', 'a\tb', '...', '---', '?', ':', '-', '~', '0755', '.inf', 'word '.repeat(20).trim()];

export function makeStyled(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (part) => random() < part;
  const anchors = [];
  const newline = chance(0.1) ? '\r\n' : '\n';

  const comment = (indent) => (chance(0.06) ? `${' '.repeat(chance(0.8) ? indent : Math.floor(random() * 8))}# ${pick(['note', 'a: b', '{{ x }}', '"'])}\n` : chance(0.05) ? pick(['\n', '   \n', '\n\n']) : '');
  const tail = () => (chance(0.06) ? `${pick([' ', '  ', '\t', ' \t '])}# note` : chance(0.06) ? pick([' ', '\t', '   ']) : '');

  function double(text) {
    const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, chance(0.5) ? '\\t' : '\t');
    return `"${chance(0.2) ? escaped.replace(/[a-z]/, (c) => `\\x${c.charCodeAt(0).toString(16)}`) : escaped}"`;
  }
  const broken = (text, indent) => text.replace(/ (?=\S)/g, () => (chance(0.2) ? `\n${' '.repeat(Math.max(0, indent + pick([-2, 0, 1, 2, 4])))}` : ' '));

  function flowScalar(text, indent) {
    switch (pick(['plain', 'single', 'double', 'broken'])) {
      case 'plain': return text === '' ? pick(['', '""']) : text.replace(/\n/g, ' ');
      case 'single': return `'${text.replace(/'/g, "''").replace(/\n/g, '\n\n')}'`;
      case 'double': return double(text);
      default: return broken(chance(0.5) ? double(text) : `'${text.replace(/['\n]/g, '')}'`, indent);
    }
  }

  function flow(depth, indent) {
    const kind = depth > 2 ? 'scalar' : pick(['scalar', 'scalar', 'map', 'list']);
    if (kind === 'scalar') return anchors.length > 0 && chance(0.1) ? `*${pick(anchors)} ` : flowScalar(pick(WORDS), indent);
    const gap = () => (chance(0.2) ? pick(['\n', `\n${' '.repeat(indent + 2)}`, ' # note\n', '\t', '  ', `\n\t`]) : pick(['', ' ']));
    const items = Array.from({ length: Math.floor(random() * 4) }, () => (kind === 'map' ? `${flowScalar(pick(WORDS), indent)}${pick([': ', ': ', ': ', ' : ', ':', ''])}${flow(depth + 1, indent)}` : flow(depth + 1, indent)));
    return `${kind === 'map' ? '{' : '['}${gap()}${items.join(`${gap()},${pick([' ', gap()])}`)}${chance(0.1) ? ',' : ''}${gap()}${kind === 'map' ? '}' : ']'}`;
  }

  function blockScalar(text, indent) {
    const deeper = indent + pick([1, 2, 2, 2, 4]);
    const lines = text.split('\n').map((line) => (line || chance(0.1) ? ' '.repeat(deeper) + line : ''));
    return `${pick(['|', '>'])}${pick(['', '-', '+'])}${chance(0.05) ? String(Math.max(1, deeper - Math.max(0, indent))) : ''}${tail()}\n${lines.join('\n')}`;
  }

  /** What stands behind a key or a dash: on the same line, or below. `indent` is the collection's. */
  function value(depth, indent, inMap) {
    let properties = '';
    if (chance(0.08)) {
      const name = pick(['a', 'b', 'c']);
      properties = ` &${name}`;
      anchors.push(name);
    }
    if (chance(0.03)) properties += pick([' !!str', ' !!map', ' !local']);
    const kind = depth > 4 ? 'scalar' : pick(['scalar', 'scalar', 'scalar', 'map', 'map', 'list', 'list', 'flow', 'block', 'none', 'alias', 'below']);
    switch (kind) {
      case 'scalar': return `${properties} ${flowScalar(pick(WORDS), indent)}${tail()}\n`;
      case 'alias': return anchors.length > 0 && properties === '' ? ` *${pick(anchors)}${tail()}\n` : `${properties}${tail()}\n`;
      case 'flow': return `${properties} ${flow(0, indent)}${tail()}\n`;
      case 'block': return `${properties} ${blockScalar(pick(WORDS), indent)}\n`;
      case 'none': return `${properties}${tail()}\n`;
      case 'below': return `${properties}${tail()}\n${comment(indent)}${' '.repeat(indent + pick([1, 2, 4]))}${flowScalar(pick(WORDS), indent)}${tail()}\n`;
      case 'map': {
        const column = indent + pick([2, 2, 2, 4, 1]);
        if (!inMap && properties === '' && chance(0.8)) return ` ${' '.repeat(column - indent - 2 < 0 ? 0 : column - indent - 2)}${map(depth + 1, Math.max(column, indent + 2)).trimStart()}`;
        return `${properties}${tail()}\n${map(depth + 1, column)}`;
      }
      default: {
        const column = inMap ? indent + pick([0, 2, 2, 4]) : indent + 2;
        if (!inMap && properties === '' && chance(0.6)) return ` ${list(depth + 1, column).trimStart()}`;
        return `${properties}${tail()}\n${list(depth + 1, column)}`;
      }
    }
  }

  function map(depth, indent) {
    let text = '';
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
      const key = chance(0.8) ? pick(['name', 'key', 'spec', 'args', 'x', 'y']) + String(Math.floor(random() * 20)) : flowScalar(pick(WORDS), indent) || 'z';
      const merge = anchors.length > 0 && chance(0.08);
      text += comment(indent) + ' '.repeat(indent) + (merge ? `<<: ${pick([`*${pick(anchors)}`, `[*${pick(anchors)}, *${pick(anchors)}]`, '{m: 1}'])}\n` : `${key}${chance(0.05) ? ' ' : ''}:${value(depth, indent, true)}`);
    }
    return text;
  }

  function list(depth, indent) {
    let text = '';
    for (let n = 1 + Math.floor(random() * 3); n > 0; n--) text += `${comment(indent)}${' '.repeat(indent)}-${value(depth, indent, false)}`;
    return text;
  }

  const text = chance(0.9) ? map(0, chance(0.95) ? 0 : 2) : list(0, 0);
  const whole = (chance(0.2) ? '---\n' : '') + text;
  return (newline === '\n' ? whole : whole.replace(/\n/g, newline)).slice(0, chance(0.1) ? -1 : undefined);
}

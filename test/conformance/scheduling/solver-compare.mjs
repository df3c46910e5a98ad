/**
 * What follows from the scheduler's answers over all nodes that matter, beside what the solver says.
 * @param {{ solveNodeConstraints: Function, judgeTerms: Function, judgePreferences: Function }} solver
 * @param {{ formula: any, wishes: any[], nodes: { name: string, labels: object }[], all: boolean[], whole: boolean[], terms: boolean[][], without: (boolean[] | undefined | null)[], scores: number[][] }} asked
 *   `fits` of each node: under `all` alone, under the whole formula, under each term alone with `all`, under each term less what is redundant; the raw score of each preference alone
 * @returns {string[]} what differs
 */
export function judgementsAgree({ solveNodeConstraints, judgeTerms, judgePreferences }, { formula, wishes, nodes, all, whole, terms, without, scores }) {
  const wrong = [];
  const check = (holds, what) => {
    if (!holds) wrong.push(what);
  };
  const isWithin = (row, others) => row.every((fits, n) => !fits || others.some((other) => other[n]));

  const solution = solveNodeConstraints(formula);
  check((solution.is === 'satisfiable') === whole.includes(true), `solved as ${solution.is}`);
  if (solution.is === 'satisfiable') {
    const fewest = Math.min(...nodes.filter((_, n) => whole[n]).map(({ labels }) => Object.keys(labels).length));
    check(solution.witness.labels.size === fewest, `a witness of ${solution.witness.labels.size} labels, where ${fewest} would do`);
  }

  const verdict = judgeTerms(formula);
  check((verdict === null) === (formula.anyOf === null), 'no verdict on terms');
  if (verdict) {
    const kept = verdict.terms.flatMap(({ dead, covered }, i) => (dead || covered ? [] : [terms[i]]));
    verdict.terms.forEach(({ dead, covered, redundant }, i) => {
      check((dead !== null) === !terms[i].includes(true), `term ${i} is ${dead ? '' : 'not '}said to be dead`);
      if (covered) check(isWithin(terms[i], covered.map((k) => terms[k])) && isWithin(terms[i], kept), `term ${i} is not covered`);
      else if (!dead) check(!isWithin(terms[i], kept.filter((row) => row !== terms[i])), `term ${i} is covered`);
      if (redundant.length > 0) check(isWithin(without[i], [terms[i]]) && isWithin(terms[i], [without[i]]), `what is redundant in term ${i} is not`);
    });
    const { exhaustive } = verdict;
    if (exhaustive) {
      check(all.every((fits, n) => !fits || exhaustive.terms.some((i) => terms[i][n])), 'the terms exclude something');
    } else if (all.includes(true) && (formula.all.length > 0 || terms.length > 1)) check(!all.every((fits, n) => !fits || whole[n]), 'the terms exclude nothing');
  }

  if (wishes.length > 0) {
    const worth = judgePreferences(formula, wishes);
    check((worth === null) === !whole.includes(true), 'no verdict on preferences');
    if (worth) {
      const allowed = nodes.flatMap((_, n) => (whole[n] ? [n] : []));
      const rows = scores.map((row) => allowed.map((n) => row[n]));
      rows.forEach((row, i) => {
        const relation = row.every((score) => score > 0) ? 'implied' : row.every((score) => score === 0) ? 'excluded' : null;
        check(worth.relations[i] === relation, `preference ${i} is ${relation}, and said to be ${worth.relations[i]}`);
      });
      const telling = rows.filter((_, i) => worth.relations[i] === null);
      const kinds = new Set(telling.map((row) => row.map((score) => score > 0).join()));
      check(worth.same.length === 0 ? kinds.size === telling.length : kinds.size < telling.length, 'preferences that match the same');
      const sums = new Set(allowed.map((_, k) => telling.reduce((sum, row) => sum + row[k], 0)));
      check(worth.balanced === (kinds.size > 1 && sums.size === 1), 'preferences that are balanced');
    }
  }
  return wrong;
}

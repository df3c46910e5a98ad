/** What the scheduler said of a cluster and a workload against what `place` says: every row. */

/** One line for each thing that differs; none where all is equal. `reasons` of ours are held to what they must be: none where it fits, and one for each filter that refuses. */
export function differences(expected, rows) {
  const found = [];
  if (expected.length !== rows.length) return [`${expected.length} rows expected, ${rows.length} given`];
  expected.forEach((row, i) => {
    const own = rows[i];
    const say = (what, theirs, ours) => found.push(`${row.node} ${what}: the oracle ${JSON.stringify(theirs)}, we ${JSON.stringify(ours)}`);
    if (row.node !== own.node) say('node', row.node, own.node);
    if (row.fits !== own.fits) say('fits', row.fits, own.fits);
    if (row.daemon !== own.daemon) say('daemon', row.daemon, own.daemon);
    if (row.refused.join() !== own.refused.join()) say('refused', row.refused, own.refused);
    if (sorted(row.scores) !== sorted(own.scores)) say('scores', row.scores, own.scores);
    if (row.total !== undefined && row.total !== own.total) say('total', row.total, own.total);
    const because = new Set(own.reasons.filter(({ by }) => by === 'scheduler').map(({ filter }) => filter));
    if ([...because].sort().join() !== [...own.refused].sort().join()) say('reasons', row.refused, [...because]);
    if (own.fits !== (own.reasons.length === 0)) say('reasons', own.fits, own.reasons);
    if (own.daemon === false && !own.reasons.some(({ by, filter }) => by === 'DaemonSet controller' || filter === 'TaintToleration' || filter === 'NodeAffinity' || filter === 'NodeName')) say('reasons of the controller', row, own.reasons);
  });
  return found;
}

const sorted = (scores) => JSON.stringify(Object.entries(scores ?? {}).sort());

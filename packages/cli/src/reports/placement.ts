/** What the reports of `stowage place` are given. */
import type { Placement, PlacementGroup } from '@stowage/core';

export interface PlacedWorkload {
  readonly file: string;
  readonly text: string;
  readonly placement: Placement;
  readonly groups: readonly PlacementGroup[];
}

export interface PlacementSummary {
  readonly workloads: number;
  /** Of those, how many fit no node. */
  readonly homeless: number;
  readonly nodes: number;
  /** Pods that run. */
  readonly pods: number;
}

export interface PlacementReport {
  add(workload: PlacedWorkload): void;
  end(summary: PlacementSummary): void;
}

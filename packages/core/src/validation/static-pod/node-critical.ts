/** What kubelets expect of static Pods: pkg/kubelet/config/common.go, nodeCriticalPriority (scheduling.SystemCriticalPriority + 1000). */
export const NODE_CRITICAL = { name: 'system-node-critical', priority: 2000001000 };

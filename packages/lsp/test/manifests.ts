/** Manifests to put a cursor into. */

/** A DaemonSet whose Pod's spec goes on with `spec`, indented by six spaces. */
export const daemonSet = (spec: string): string => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
${spec}`;

/** The one requirement of a required node affinity, whose lines are indented by sixteen spaces behind the dash of the first. */
export const requirement = (lines: string): string =>
  daemonSet(`      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
            - matchExpressions:
              - ${lines}`);

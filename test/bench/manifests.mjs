/** The manifests that the benchmark makes itself. */

/**
 * A log agent as clusters run them: about 90 lines, nothing wrong with it, so that neither program spends its time on printing.
 *
 * @param {number} n makes the names differ
 */
export function daemonSet(n) {
  const name = `log-agent-${String(n)}`;
  return `# Ships the container logs of every node.
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: ${name}
  namespace: observability
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/component: agent
    app.kubernetes.io/version: "2.4.${String(n)}"
spec:
  revisionHistoryLimit: 5
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  updateStrategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 10%
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${name}
        app.kubernetes.io/component: agent
      annotations:
        example.com/scrape-port: "2020"
    spec:
      serviceAccountName: ${name}
      hostNetwork: false
      priorityClassName: system-node-critical
      terminationGracePeriodSeconds: 30
      nodeSelector:
        kubernetes.io/os: linux
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: kubernetes.io/arch
                    operator: In
                    values: [amd64, arm64]
                  - key: node.example.com/no-logs
                    operator: DoesNotExist
      tolerations:
        - key: node-role.kubernetes.io/control-plane
          operator: Exists
          effect: NoSchedule
        - key: example.com/dedicated
          operator: Equal
          value: "batch"
          effect: NoExecute
      containers:
        - name: agent
          image: registry.example.com/observability/agent:2.4.${String(n)}
          imagePullPolicy: IfNotPresent
          args:
            - --config=/etc/agent/agent.yaml
            - --node=$(NODE_NAME)
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
            - name: BUFFER_LIMIT
              value: "512"
          ports:
            - name: metrics
              containerPort: 2020
              protocol: TCP
          resources:
            requests:
              cpu: 50m
              memory: 64Mi
            limits:
              memory: 128Mi
          livenessProbe:
            httpGet:
              path: /healthz
              port: metrics
            initialDelaySeconds: 10
            periodSeconds: 15
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: config
              mountPath: /etc/agent
              readOnly: true
            - name: logs
              mountPath: /var/log
              readOnly: true
      volumes:
        - name: config
          configMap:
            name: ${name}
        - name: logs
          hostPath:
            path: /var/log
            type: DirectoryOrCreate
`;
}

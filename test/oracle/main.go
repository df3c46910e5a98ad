// Command oracle answers, for each manifest on standard input, what the Kubernetes API server
// (the version in go.mod) would say to a server-side dry run with strict field validation, and,
// for a placement question, which nodes the scheduler and the DaemonSet controller would allow.
//
// Input: one JSON object a line.
//
//	{"id":"x","yaml":"..."}                                   -> verdicts, one for each document
//	{"id":"x","read":"..."}                                   -> each document as JSON, leniently (kubectl) and strictly
//	{"id":"x","place":{"nodes":"<yaml>","pods":"<yaml>","workload":"<yaml>"}} -> one row for each node
//
// Output: one JSON object a line, in the same order.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "k8s.io/apimachinery/pkg/runtime/serializer/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	core "k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/capabilities"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/node"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolume"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/podtemplate"
	"k8s.io/kubernetes/pkg/registry/core/replicationcontroller"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"
	"k8s.io/kubernetes/pkg/registry/networking/ingressclass"
	"k8s.io/kubernetes/pkg/registry/networking/networkpolicy"
	"k8s.io/kubernetes/pkg/registry/node/runtimeclass"
	"k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/rbac/role"
	"k8s.io/kubernetes/pkg/registry/rbac/rolebinding"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
	"k8s.io/kubernetes/pkg/registry/storage/storageclass"
	"sigs.k8s.io/yaml"
)

var strategies = map[schema.GroupKind]rest.RESTCreateStrategy{
	{Kind: "Pod"}:                                                    pod.Strategy,
	{Kind: "PodTemplate"}:                                            podtemplate.Strategy,
	{Kind: "ReplicationController"}:                                  replicationcontroller.Strategy,
	{Kind: "PersistentVolume"}:                                       persistentvolume.Strategy,
	{Kind: "Node"}:                                                   node.Strategy,
	{Group: "apps", Kind: "DaemonSet"}:                               daemonset.Strategy,
	{Group: "apps", Kind: "Deployment"}:                              deployment.Strategy,
	{Group: "apps", Kind: "ReplicaSet"}:                              replicaset.Strategy,
	{Group: "apps", Kind: "StatefulSet"}:                             statefulset.Strategy,
	{Group: "batch", Kind: "Job"}:                                    job.Strategy,
	{Group: "batch", Kind: "CronJob"}:                                cronjob.Strategy,
	{Group: "node.k8s.io", Kind: "RuntimeClass"}:                     runtimeclass.Strategy,
	{Group: "storage.k8s.io", Kind: "StorageClass"}:                  storageclass.Strategy,
	{Group: "autoscaling", Kind: "HorizontalPodAutoscaler"}:          horizontalpodautoscaler.Strategy,
	{Kind: "ConfigMap"}:                                              configmap.Strategy,
	{Kind: "LimitRange"}:                                             limitrange.Strategy,
	{Kind: "Namespace"}:                                              namespace.Strategy,
	{Kind: "PersistentVolumeClaim"}:                                  persistentvolumeclaim.Strategy,
	{Kind: "ResourceQuota"}:                                          resourcequota.Strategy,
	{Kind: "Secret"}:                                                 secret.Strategy,
	{Kind: "Service"}:                                                service.Strategy,
	{Kind: "ServiceAccount"}:                                         serviceaccount.Strategy,
	{Group: "networking.k8s.io", Kind: "Ingress"}:                    ingress.Strategy,
	{Group: "networking.k8s.io", Kind: "IngressClass"}:               ingressclass.Strategy,
	{Group: "networking.k8s.io", Kind: "NetworkPolicy"}:              networkpolicy.Strategy,
	{Group: "policy", Kind: "PodDisruptionBudget"}:                   poddisruptionbudget.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "ClusterRole"}:        clusterrole.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "ClusterRoleBinding"}: clusterrolebinding.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "Role"}:               role.Strategy,
	{Group: "rbac.authorization.k8s.io", Kind: "RoleBinding"}:        rolebinding.Strategy,
	{Group: "scheduling.k8s.io", Kind: "PriorityClass"}:              priorityclass.Strategy,
}

type fieldError struct {
	Type   string `json:"type"`
	Field  string `json:"field"`
	Detail string `json:"detail,omitempty"`
}

type verdict struct {
	APIVersion string       `json:"apiVersion,omitempty"`
	Kind       string       `json:"kind,omitempty"`
	Name       string       `json:"name,omitempty"`
	Verdict    string       `json:"verdict"` // accept, invalid, strict, decode, unknown-kind, unchecked-kind
	Strict     []string     `json:"strict,omitempty"`
	Errors     []fieldError `json:"errors,omitempty"`
	Warnings   []string     `json:"warnings,omitempty"`
	Message    string       `json:"message,omitempty"`
	// What Pod Security Standards forbid, by level, and what the kubelet would refuse in a static Pod.
	PodSecurity     map[string][]string `json:"podSecurity,omitempty"`
	StaticReference string              `json:"staticReference,omitempty"`
}

type recorder struct{ out []string }

func (r *recorder) AddWarning(_, text string) { r.out = append(r.out, text) }

var strictYAML = kjson.NewSerializerWithOptions(kjson.DefaultMetaFactory, legacyscheme.Scheme, legacyscheme.Scheme,
	kjson.SerializerOptions{Yaml: true, Strict: true})

// check answers for one YAML document.
func check(doc []byte) []verdict {
	var head struct {
		metav1.TypeMeta `json:",inline"`
		Items           []json.RawMessage `json:"items"`
	}
	if j, err := yaml.YAMLToJSON(doc); err == nil {
		if string(j) == "null" {
			return nil
		}
		_ = json.Unmarshal(j, &head)
		if strings.HasSuffix(head.Kind, "List") && head.APIVersion == "v1" && head.Items != nil {
			var out []verdict
			for _, it := range head.Items {
				out = append(out, check(it)...)
			}
			return out
		}
	}
	v := verdict{APIVersion: head.APIVersion, Kind: head.Kind}
	if head.APIVersion != "" && head.Kind != "" && !served[head.APIVersion][head.Kind] {
		v.Verdict, v.Message = "unknown-kind", "not served"
		return []verdict{v}
	}
	obj, gvk, err := strictYAML.Decode(doc, nil, nil)
	if err != nil {
		if strictErr, ok := runtime.AsStrictDecodingError(err); ok {
			for _, e := range strictErr.Errors() {
				v.Strict = append(v.Strict, e.Error())
			}
		} else if runtime.IsNotRegisteredError(err) { // served by an extension of the server: CustomResourceDefinition, APIService
			v.Verdict = "unchecked-kind"
			return []verdict{v}
		} else {
			v.Verdict, v.Message = "decode", err.Error()
			return []verdict{v}
		}
	}
	internal, err := legacyscheme.Scheme.UnsafeConvertToVersion(withDefaults(obj), schema.GroupVersion{Group: gvk.Group, Version: runtime.APIVersionInternal})
	if err != nil {
		v.Verdict, v.Message = "decode", err.Error()
		return []verdict{v}
	}
	acc, err := meta.Accessor(internal)
	if err != nil {
		v.Verdict, v.Message = "unchecked-kind", err.Error()
		return []verdict{v}
	}
	v.Name = acc.GetName()
	strategy, ok := strategies[schema.GroupKind{Group: gvk.Group, Kind: gvk.Kind}]
	if !ok {
		v.Verdict = "unchecked-kind" // decoded, and not validated any further
		if len(v.Strict) > 0 {
			v.Verdict = "strict"
		}
		return []verdict{v}
	}
	v.PodSecurity, v.StaticReference = podSecurity(obj), staticReference(internal)
	rest.FillObjectMetaSystemFields(acc)
	ns := acc.GetNamespace()
	if ns == "" && strategy.NamespaceScoped() {
		ns = "default"
	}
	ctx := genericapirequest.WithNamespace(context.Background(), ns)
	ctx = genericapirequest.WithRequestInfo(ctx, &genericapirequest.RequestInfo{IsResourceRequest: true, Verb: "create",
		APIGroup: gvk.Group, APIVersion: gvk.Version, Namespace: ns})
	rec := &recorder{}
	ctx = warning.WithWarningRecorder(ctx, rec)
	if len(acc.GetGenerateName()) > 0 && len(acc.GetName()) == 0 {
		acc.SetName(acc.GetGenerateName() + "xxxxx")
	}
	if service, ok := internal.(*core.Service); ok {
		err = beginCreateService(ctx, service)
	}
	if err == nil {
		err = rest.BeforeCreate(strategy, ctx, internal)
	}
	v.Warnings = rec.out
	v.Verdict = "accept"
	if err != nil {
		v.Verdict = "invalid"
		var se *apierrors.StatusError
		if errors.As(err, &se) && se.ErrStatus.Details != nil {
			for _, c := range se.ErrStatus.Details.Causes {
				if c.Type == "" { // no field's error, but one of the server's own
					c.Type = "InternalError"
				}
				v.Errors = append(v.Errors, fieldError{Type: string(c.Type), Field: c.Field, Detail: c.Message})
			}
		}
		if len(v.Errors) == 0 {
			v.Message = err.Error()
		}
	}
	if len(v.Strict) > 0 {
		if v.Verdict == "accept" {
			v.Verdict = "strict"
		}
	}
	return []verdict{v}
}

func withDefaults(obj runtime.Object) runtime.Object {
	legacyscheme.Scheme.Default(obj)
	return obj
}

// read shows how Kubernetes reads YAML: as kubectl does (the last duplicate wins) and as strict validation does.
func read(text string) any {
	type reading struct {
		JSON  json.RawMessage `json:"json,omitempty"`
		Error string          `json:"error,omitempty"`
	}
	one := func(f func([]byte) ([]byte, error), doc []byte) reading {
		j, err := f(doc)
		if err != nil {
			return reading{Error: err.Error()}
		}
		return reading{JSON: j}
	}
	docs := []map[string]reading{}
	r := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		doc, err := r.Read()
		if err == io.EOF {
			return docs
		}
		if err != nil {
			return append(docs, map[string]reading{"kubectl": {Error: err.Error()}})
		}
		docs = append(docs, map[string]reading{"kubectl": one(yaml.YAMLToJSON, doc), "strict": one(yaml.YAMLToJSONStrict, doc)})
	}
}

func safely(f func() any) (out any) {
	defer func() {
		if r := recover(); r != nil {
			out = map[string]any{"panic": fmt.Sprint(r)}
		}
	}()
	return f()
}

func main() {
	capabilities.Setup(true, 0) // as --allow-privileged=true, which every real cluster sets
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			var q struct {
				ID    string         `json:"id"`
				YAML  string         `json:"yaml"`
				Read  *string        `json:"read"`
				Place *placeQuestion `json:"place"`
			}
			if e := json.Unmarshal(line, &q); e != nil {
				fmt.Fprintln(os.Stderr, "bad input line:", e)
				os.Exit(2)
			}
			if q.Place != nil {
				_ = enc.Encode(map[string]any{"id": q.ID, "place": safely(func() any { return place(*q.Place) })})
			} else if q.Read != nil {
				_ = enc.Encode(map[string]any{"id": q.ID, "read": safely(func() any { return read(*q.Read) })})
			} else {
				var docs []any
				r := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(q.YAML)))
				for {
					doc, e := r.Read()
					if e == io.EOF {
						break
					}
					if e != nil {
						docs = append(docs, map[string]any{"verdict": "decode", "message": e.Error()})
						break
					}
					switch v := safely(func() any { return check(doc) }).(type) {
					case []verdict:
						for _, x := range v {
							docs = append(docs, x)
						}
					default: // a panic in Kubernetes' own code
						docs = append(docs, v)
					}
				}
				_ = enc.Encode(map[string]any{"id": q.ID, "docs": docs})
			}
			out.Flush()
		}
		if err != nil {
			return
		}
	}
}

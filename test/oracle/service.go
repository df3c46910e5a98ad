package main

import (
	"context"
	"errors"
	"net"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	"k8s.io/client-go/tools/cache"
	api "k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	servicestorage "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// A Service is changed before its strategy sees it: addresses, IP families and node ports are filled in, and some of it is refused there already
// (pkg/registry/core/service/storage, beginCreate). This is that code, as a server with one IPv4 network for Services has it, whose pools are empty:
// every IPv4 address is in its range (--service-cluster-ip-range differs from cluster to cluster), and node ports go from 30000 to 32767, as by default.
func beginCreateService(ctx context.Context, service runtime.Object) error {
	store, _, _, err := servicestorage.NewREST(noStorage{}, api.IPv4Protocol,
		map[api.IPFamily]ipallocator.Interface{api.IPv4Protocol: anyIPv4{}}, &nodePorts{taken: map[int]bool{}}, nil, nil, nil)
	if err != nil {
		panic(err)
	}
	_, err = store.BeginCreate(ctx, service, &metav1.CreateOptions{})
	return err
}

// noStorage lets the REST layer be made without etcd.
type noStorage struct{}

func (noStorage) GetRESTOptions(resource schema.GroupResource, _ runtime.Object) (generic.RESTOptions, error) {
	none := func(*storagebackend.ConfigForResource, string, func(runtime.Object) (string, error), func() runtime.Object, func() runtime.Object,
		storage.AttrFunc, storage.IndexerFuncs, *cache.Indexers) (storage.Interface, factory.DestroyFunc, error) {
		return nil, func() {}, nil
	}
	return generic.RESTOptions{StorageConfig: &storagebackend.ConfigForResource{}, Decorator: none, ResourcePrefix: resource.Resource}, nil
}

// anyIPv4 gives out one address, and takes every other.
type anyIPv4 struct{}

func (anyIPv4) Allocate(net.IP) error           { return nil }
func (anyIPv4) AllocateNext() (net.IP, error)   { return net.IPv4(10, 0, 0, 10), nil }
func (anyIPv4) Release(net.IP) error            { return nil }
func (anyIPv4) ForEach(func(net.IP))            {}
func (anyIPv4) CIDR() net.IPNet                 { return net.IPNet{IP: net.IPv4zero, Mask: net.CIDRMask(0, 32)} }
func (anyIPv4) IPFamily() api.IPFamily          { return api.IPv4Protocol }
func (anyIPv4) Has(net.IP) bool                 { return false }
func (anyIPv4) Destroy()                        {}
func (anyIPv4) EnableMetrics()                  {}
func (a anyIPv4) DryRun() ipallocator.Interface { return a }

// nodePorts keeps what one Service takes. Those it chooses are out of the range, so that they never meet one that is asked for.
type nodePorts struct {
	taken  map[int]bool
	chosen int
}

func (p *nodePorts) Allocate(port int) error {
	if port < 30000 || port > 32767 {
		return errors.New("not in the range of node ports")
	}
	if p.taken[port] {
		return portallocator.ErrAllocated
	}
	p.taken[port] = true
	return nil
}

func (p *nodePorts) AllocateNext() (int, error) {
	p.chosen++
	return 40000 + p.chosen, nil
}

func (p *nodePorts) Release(int) error { return nil }
func (p *nodePorts) ForEach(func(int)) {}
func (p *nodePorts) Has(port int) bool { return p.taken[port] }
func (p *nodePorts) Destroy()          {}
func (p *nodePorts) EnableMetrics()    {}

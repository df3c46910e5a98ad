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
// (pkg/registry/core/service/storage, beginCreate). This is that code, as the server has it that refuses the least: one with IPv4 and IPv6 networks for
// Services (--service-cluster-ip-range) that hold every address, with all ports for nodes (--service-node-port-range=1-65535), and with nothing taken.
func beginCreateService(ctx context.Context, service *api.Service) error {
	ips := map[api.IPFamily]ipallocator.Interface{api.IPv4Protocol: anyIP{api.IPv4Protocol}, api.IPv6Protocol: anyIP{api.IPv6Protocol}}
	store, _, _, err := servicestorage.NewREST(noStorage{}, api.IPv4Protocol, ips, newNodePorts(service), nil, nil, nil)
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

// anyIP gives out one address of its family, and takes every other.
type anyIP struct{ family api.IPFamily }

func (a anyIP) AllocateNext() (net.IP, error) {
	if a.family == api.IPv6Protocol {
		return net.ParseIP("fd00::10"), nil
	}
	return net.IPv4(10, 0, 0, 10), nil
}

func (a anyIP) CIDR() net.IPNet {
	if a.family == api.IPv6Protocol {
		return net.IPNet{IP: net.IPv6zero, Mask: net.CIDRMask(0, 128)}
	}
	return net.IPNet{IP: net.IPv4zero, Mask: net.CIDRMask(0, 32)}
}

func (anyIP) Allocate(net.IP) error           { return nil }
func (anyIP) Release(net.IP) error            { return nil }
func (anyIP) ForEach(func(net.IP))            {}
func (a anyIP) IPFamily() api.IPFamily        { return a.family }
func (anyIP) Has(net.IP) bool                 { return false }
func (anyIP) Destroy()                        {}
func (anyIP) EnableMetrics()                  {}
func (a anyIP) DryRun() ipallocator.Interface { return a }

// nodePorts keeps what one Service takes. What it chooses itself is nothing that the Service asks for.
type nodePorts struct {
	taken, asked map[int]bool
}

func newNodePorts(service *api.Service) *nodePorts {
	p := &nodePorts{taken: map[int]bool{}, asked: map[int]bool{int(service.Spec.HealthCheckNodePort): true}}
	for _, port := range service.Spec.Ports {
		p.asked[int(port.NodePort)] = true
	}
	return p
}

func (p *nodePorts) Allocate(port int) error {
	if port < 1 || port > 65535 {
		return errors.New("not in the range of node ports")
	}
	if p.taken[port] {
		return portallocator.ErrAllocated
	}
	p.taken[port] = true
	return nil
}

func (p *nodePorts) AllocateNext() (int, error) {
	for port := 30000; port <= 65535; port++ {
		if !p.asked[port] && !p.taken[port] {
			p.taken[port] = true
			return port, nil
		}
	}
	return 0, portallocator.ErrFull
}

func (p *nodePorts) Release(int) error { return nil }
func (p *nodePorts) ForEach(func(int)) {}
func (p *nodePorts) Has(port int) bool { return p.taken[port] }
func (p *nodePorts) Destroy()          {}
func (p *nodePorts) EnableMetrics()    {}

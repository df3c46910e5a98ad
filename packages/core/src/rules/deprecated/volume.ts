/**
 * Volumes whose plugin is gone, or on its way out. Follows pkg/api/pod/warnings.go, pkg/api/persistentvolume/util.go, the plugins that are left in pkg/volume,
 * and csi-translation-lib plugins/ for those that CSI drivers serve now.
 */
import { podWith, volumeWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

/** Since when it is deprecated, the release that had the plugin no more, and what to use now. */
const GONE: readonly (readonly [field: 'cephfs' | 'flocker' | 'glusterfs' | 'photonPersistentDisk' | 'quobyte' | 'rbd' | 'scaleIO' | 'storageos', deprecated: string, since: string, instead: string])[] = [
  ['cephfs', '1.28', '1.31', 'the CSI driver of Ceph (cephfs.csi.ceph.com)'],
  ['flocker', '1.22', '1.25', 'a claim of a storage class with a CSI driver'],
  ['glusterfs', '1.25', '1.26', 'a claim of a storage class with a CSI driver'],
  ['photonPersistentDisk', '1.11', '1.16', 'a claim of a storage class with a CSI driver'],
  ['quobyte', '1.22', '1.25', 'the CSI driver of Quobyte (csi.quobyte.com)'],
  ['rbd', '1.28', '1.31', 'the CSI driver of Ceph (rbd.csi.ceph.com)'],
  ['scaleIO', '1.16', '1.22', 'the CSI driver of PowerFlex (csi-vxflexos.dellemc.com)'],
  ['storageos', '1.22', '1.25', 'a claim of a storage class with a CSI driver'],
];

/** Kubernetes has no plugin of these any more, and hands them to a CSI driver: pkg/volume/csimigration and csi-translation-lib. */
const MOVED: readonly (readonly [field: 'awsElasticBlockStore' | 'azureDisk' | 'azureFile' | 'cinder' | 'gcePersistentDisk' | 'portworxVolume' | 'vsphereVolume', since: string, driver: string])[] = [
  ['awsElasticBlockStore', '1.19', 'ebs.csi.aws.com'],
  ['azureDisk', '1.19', 'disk.csi.azure.com'],
  ['azureFile', '1.21', 'file.csi.azure.com'],
  ['cinder', '1.11', 'cinder.csi.openstack.org'],
  ['gcePersistentDisk', '1.17', 'pd.csi.storage.gke.io'],
  ['portworxVolume', '1.25', 'pxd.portworx.com'],
  ['vsphereVolume', '1.19', 'csi.vsphere.vmware.com'],
];

const ALL: ReadonlySet<string> = new Set([...GONE.map(([field]) => field), ...MOVED.map(([field]) => field), 'gitRepo', 'flexVolume']);

export const rule = siteRule<'Volume' | 'PersistentVolumeSpec'>({
  id: 'deprecated/volume',
  on: 'Volume',
  also: ['PersistentVolumeSpec'],
  messages: {
    gone: {
      text: '{field} volumes are deprecated since Kubernetes {deprecated}, and gone since {since}: the API server still takes this one, with a warning at most, and no Pod that uses it ever starts. Use {instead}.',
      hint: 'gone since {since}',
      severity: 'error',
      rejects: false,
    },
    'git-repo': {
      text: 'gitRepo volumes are deprecated since Kubernetes 1.11, because a repository can run commands on the node. Kubelets set none up since 1.33 unless told to, and since 1.36 they cannot be told, so no Pod with this one ever starts. Clone into an emptyDir with an init container.',
      hint: 'gone since 1.36',
      severity: 'error',
      rejects: false,
    },
    moved: {
      text: '{field} volumes are deprecated since Kubernetes {since}. Kubernetes itself no longer serves them, the CSI driver {driver} does, so Pods with this one start only where that driver is installed. Use a claim, or a PersistentVolume with csi.',
      hint: 'needs {driver}',
      severity: 'warning',
      rejects: false,
    },
    flex: {
      text: 'flexVolume is deprecated since Kubernetes 1.23: its drivers are programs that lie on every node, and new ones are no longer made. Use the CSI driver of the storage.',
      hint: 'use a CSI driver',
      severity: 'warning',
      rejects: false,
    },
  },
  check(volume, { report }) {
    if (!volume.node.pairs.some(({ key }) => ALL.has(key))) return;
    for (const [field, deprecated, since, instead] of GONE) {
      if (volume.has(field)) report('gone', volume.at(field), { path: volume.path(field), data: { field, deprecated, since, instead } });
    }
    for (const [field, since, driver] of MOVED) {
      if (volume.has(field)) report('moved', volume.at(field), { path: volume.path(field), data: { field, since, driver } });
    }
    if (volume.type === 'Volume' && volume.has('gitRepo' as never)) report('git-repo', volume.at('gitRepo'), { path: volume.path('gitRepo') });
    if (volume.has('flexVolume')) report('flex', volume.at('flexVolume'), { path: volume.path('flexVolume') });
  },
});

export const page: Page = {
  summary: 'A volume whose plugin is gone from Kubernetes, or on its way out.',
  why: 'Storage used to be built into Kubernetes, and is now served by CSI drivers that are installed beside it. The fields stay in the API for old objects, so the server takes them; where the plugin behind a field is gone, the kubelet waits for ever, and the Pod stays in ContainerCreating.',
  instead: 'Claim storage from a StorageClass whose provisioner is a CSI driver, or write a PersistentVolume with `csi`. A repository is cloned by an init container, or built into an image.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta; pkg/api/persistentvolume/util.go: warningsForPersistentVolumeSpecAndMeta; csi-translation-lib plugins',
  examples: [
    { bad: volumeWith('\n«rbd»:\n  monitors:\n  - 10.16.154.78:6789\n  image: web\n'), message: 'gone' },
    {
      bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  accessModes:\n  - ReadWriteMany\n  capacity:\n    storage: 10Gi\n  «glusterfs»:\n    endpoints: gluster\n    path: web\n',
      message: 'gone',
    },
    { bad: volumeWith('\n«gitRepo»:\n  repository: https://example.com/web.git\n'), message: 'git-repo' },
    { bad: volumeWith('\n«awsElasticBlockStore»:\n  volumeID: vol-0123456789abcdef0\n'), message: 'moved' },
    { bad: volumeWith('\n«flexVolume»:\n  driver: example.com/lvm\n'), message: 'flex' },
    { good: volumeWith('\npersistentVolumeClaim:\n  claimName: data\n') },
    { good: podWith('\nvolumes:\n- name: data\n  csi:\n    driver: inline.storage.example.com\n') },
  ],
};

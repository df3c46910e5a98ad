/**
 * Volumes whose plugin is gone, or on its way out. Follows pkg/api/pod/warnings.go, pkg/api/persistentvolume/util.go, the plugins that are left in pkg/volume,
 * and csi-translation-lib plugins/ for those that CSI drivers serve now.
 */
import { podWith, volumeWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

/** The release that had the plugin no more, and what to use now. */
const GONE: readonly (readonly [field: 'cephfs' | 'flocker' | 'glusterfs' | 'photonPersistentDisk' | 'quobyte' | 'rbd' | 'scaleIO' | 'storageos', since: string, instead: string])[] = [
  ['cephfs', '1.31', 'the CSI driver of Ceph (cephfs.csi.ceph.com)'],
  ['flocker', '1.25', 'a claim of a storage class with a CSI driver'],
  ['glusterfs', '1.26', 'a claim of a storage class with a CSI driver'],
  ['photonPersistentDisk', '1.16', 'a claim of a storage class with a CSI driver'],
  ['quobyte', '1.25', 'the CSI driver of Quobyte (csi.quobyte.com)'],
  ['rbd', '1.31', 'the CSI driver of Ceph (rbd.csi.ceph.com)'],
  ['scaleIO', '1.22', 'the CSI driver of PowerFlex (csi-vxflexos.dellemc.com)'],
  ['storageos', '1.25', 'a claim of a storage class with a CSI driver'],
];

/** Kubernetes hands these to a CSI driver. */
const MOVED: readonly (readonly [field: 'awsElasticBlockStore' | 'azureDisk' | 'azureFile' | 'cinder' | 'gcePersistentDisk' | 'portworxVolume' | 'vsphereVolume', driver: string])[] = [
  ['awsElasticBlockStore', 'ebs.csi.aws.com'],
  ['azureDisk', 'disk.csi.azure.com'],
  ['azureFile', 'file.csi.azure.com'],
  ['cinder', 'cinder.csi.openstack.org'],
  ['gcePersistentDisk', 'pd.csi.storage.gke.io'],
  ['portworxVolume', 'pxd.portworx.com'],
  ['vsphereVolume', 'csi.vsphere.vmware.com'],
];

const ALL: readonly string[] = [...GONE.map(([field]) => field), ...MOVED.map(([field]) => field), 'gitRepo', 'flexVolume'];

export const rule = siteRule<'Volume' | 'PersistentVolumeSpec'>({
  id: 'deprecated/volume',
  on: 'Volume',
  also: ['PersistentVolumeSpec'],
  messages: {
    gone: {
      text: 'Kubernetes has no {field} volumes since {since}: the API server takes this one, with a warning at most, and no Pod that uses it ever starts. Use {instead}.',
      hint: 'gone since {since}',
      severity: 'error',
      rejects: false,
    },
    'git-repo': {
      text: 'The kubelet sets no gitRepo volume up since 1.33, because a repository could run commands on the node, and no Pod with one ever starts. Clone into an emptyDir with an init container.',
      hint: 'no Pod with it starts',
      severity: 'error',
      rejects: false,
    },
    moved: {
      text: '{field} volumes are served by the CSI driver {driver} now, so Pods with this one start only where that driver is installed, and the field is deprecated. Use a claim, or a PersistentVolume with csi.',
      hint: 'needs {driver}',
      severity: 'warning',
      rejects: false,
    },
    flex: {
      text: 'flexVolume is deprecated: its drivers are programs that lie on every node, and new ones are no longer made. Use the CSI driver of the storage.',
      hint: 'use a CSI driver',
      severity: 'warning',
      rejects: false,
    },
  },
  check(volume, { report }) {
    if (!volume.node.pairs.some(({ key }) => ALL.includes(key))) return;
    for (const [field, since, instead] of GONE) {
      if (volume.has(field)) report('gone', volume.at(field), { path: volume.path(field), data: { field, since, instead } });
    }
    for (const [field, driver] of MOVED) {
      if (volume.has(field)) report('moved', volume.at(field), { path: volume.path(field), data: { field, driver } });
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

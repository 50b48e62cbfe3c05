import type { FolderPlaces } from './folder-places.ts';
import type { Hypervisor } from '../domain/hypervisors.ts';
import type { Started } from '../domain/phases.ts';
import type { Cgroup, CgroupSlice } from './cgroup-slice/schema.ts';
import type { Slice } from './cgroup-slice/sentences.ts';
import type { ContainerStackModel, ContainerUnit } from './container-stack/schema.ts';
import type { Setup } from './container-stack/setup.ts';
import type { DensityView, Unit } from './density-view/schema.ts';
import type { Fit } from './density-view/derive.ts';
import type { EngineChain } from './engine-chain/diagram.ts';
import type { Chain } from './engine-chain/derive.ts';
import type { HypervisorTypeModel } from './hypervisor-type/schema.ts';
import type { Image, ImageLayers } from './image-layers/schema.ts';
import type { Issue } from '../input/issue.ts';
import type { Lane, Timed } from './startup-timeline/schema.ts';
import type { SurveyChart } from './survey-chart/diagram.ts';
import type { Figure } from './survey-chart/derive.ts';
import type { PortabilityMapModel } from './portability-map/schema.ts';
import type { Moment } from '../domain/rollout.ts';
import type { Limits } from './rolling-replacement/derive.ts';
import type { Host } from './utilisation-view/schema.ts';
import type { Guest } from './vm-stack/schema.ts';
import type { Stack } from './vm-stack/derive.ts';

type Path = Issue['path'];

/** A hypervisor with its guests: on hardware, or inside a guest of another one. */
export interface StackPlace {
  readonly path: Path;
  /** Prefix of its block ids; empty for the outermost. */
  readonly id: string;
  readonly stack: Stack;
  /** Of the table, the default, or as named. */
  readonly hypervisor: Hypervisor;
  /** The table has it: it can be judged. */
  readonly known: boolean;
  /** The guest that it runs in. */
  readonly inside?: GuestPlace;
}

/** A VM that somebody described. */
export interface GuestPlace {
  readonly path: Path;
  /** Id of its block. */
  readonly id: string;
  readonly guest: Guest;
  /** The name it goes by. */
  readonly name: string;
  readonly of: StackPlace;
}

/** Containers on one engine: on a machine, or inside a guest. */
export interface ContainersPlace {
  readonly path: Path;
  /** Prefix of its block ids; empty for a diagram of its own. */
  readonly id: string;
  readonly stack: ContainerStackModel;
  readonly setup: Setup;
  /** The VM that all of it runs in, by name. */
  readonly vm?: string;
  /** That VM may run VMs of its own. */
  readonly nested?: boolean;
  /** The guest it runs in, where the diagram shows one. */
  readonly inside?: GuestPlace;
  /** The container it runs in. */
  readonly within?: ContainerPlace;
  /** Keys that were written on that guest itself. */
  readonly short?: readonly string[];
  /** Where engine and runtime are told, when not by keys of their own. */
  readonly enginePath?: Path;
}

/** A container that somebody described. */
export interface ContainerPlace {
  readonly path: Path;
  /** Id of its block. */
  readonly id: string;
  readonly unit: ContainerUnit;
  readonly name: string;
  readonly on: ContainersPlace;
}

/** The question of where a hypervisor sits. */
export interface TypePlace {
  readonly path: Path;
  readonly model: HypervisorTypeModel;
  /** Those that are shown, as named. */
  readonly hypervisors: readonly Hypervisor[];
}

/** Programs from a command to a process. */
export interface ChainPlace {
  readonly path: Path;
  readonly model: EngineChain;
  readonly chain: Chain;
}

/** What moves from place to place. */
interface ArtefactPlace {
  readonly path: Path;
  readonly model: PortabilityMapModel;
}

/** Images with their layers. */
export interface ImagesPlace {
  readonly path: Path;
  readonly model: ImageLayers;
  readonly images: readonly Image[];
  /** Id of the block that shows a layer of an image. */
  readonly idOf: (image: number, layer: number) => string;
}

/** One of them. */
export interface ImagePlace extends ImagesPlace {
  /** Id of its block. */
  readonly id: string;
  readonly image: Image;
  readonly index: number;
  /** The name it goes by. */
  readonly name: string;
}

/** A cgroup in its tree. */
export interface CgroupPlace {
  readonly path: Path;
  /** Id of its block. */
  readonly id: string;
  /** Without the files that the kernel does not have there: those are in `slice.told`. */
  readonly node: Cgroup;
  /** With what is in effect for it. */
  readonly slice: Slice;
  /** The name it goes by in messages. */
  readonly name: string;
  readonly parent?: CgroupPlace;
  readonly children: readonly CgroupPlace[];
  /** Levels below it, and cgroups in them. */
  readonly levels: number;
  readonly below: number;
  /** It is the host's root cgroup. */
  readonly root: boolean;
  /** The machine, as far as it is told. */
  readonly host: Pick<CgroupSlice, 'cpus' | 'memory' | 'swap'>;
}

/** A chart of figures. */
interface SurveyPlace {
  readonly path: Path;
  readonly model: SurveyChart;
}

/** A figure with what is said once for all of them. */
export interface FigurePlace {
  readonly path: Path;
  readonly figure: Figure;
  /** The name it goes by in messages. */
  readonly name: string;
}

/** A start with its phases in time. */
export interface LanePlace {
  readonly path: Path;
  /** Id of its block. */
  readonly id: string;
  readonly lane: Lane;
  readonly name: string;
  readonly started?: Started;
  /** Times are parts of the whole. */
  readonly parts: boolean;
  readonly phases: readonly (Timed & {
    readonly id: string;
    /** What is written of it, and the name it goes by. */
    readonly words: readonly string[];
    readonly title: string;
  })[];
}

/** A replacement as somebody tells it. */
interface RolloutPlace {
  readonly path: Path;
  readonly limits: Limits;
  readonly moments: readonly Moment[];
}

/** What asks for amounts of a host: a unit of which many are to fit, or a tenant. */
interface AskPlace {
  readonly path: Path;
  /** Prefix of its block ids. */
  readonly id: string;
  readonly ask: object;
}

/** A unit, and how many of it fit on a host. */
interface UnitPlace extends AskPlace {
  readonly model: DensityView;
  readonly ask: Unit;
  readonly name: string;
  readonly fit: Fit;
}

/** A host and who is on it. */
interface HostPlace {
  readonly path: Path;
  /** Prefix of its block ids; empty for the only one. */
  readonly id: string;
  readonly host: Host;
}

/** Every sort of place that a rule can look at. */
export interface Places extends FolderPlaces {
  readonly stack: StackPlace;
  readonly guest: GuestPlace;
  readonly containers: ContainersPlace;
  readonly container: ContainerPlace;
  readonly type: TypePlace;
  readonly cgroup: CgroupPlace;
  readonly survey: SurveyPlace;
  readonly figure: FigurePlace;
  readonly lane: LanePlace;
  readonly chain: ChainPlace;
  readonly images: ImagesPlace;
  readonly image: ImagePlace;
  readonly artefact: ArtefactPlace;
  readonly rollout: RolloutPlace;
  readonly ask: AskPlace;
  readonly unit: UnitPlace;
  readonly host: HostPlace;
}

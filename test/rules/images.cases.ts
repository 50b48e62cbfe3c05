import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

function images(list: readonly Input[], model: Input = {}): Input {
  return { kind: 'image-layers', ...model, images: list };
}

const BASE = { digest: 'sha256:aaa', size: '30M', by: 'debian:12' };
const WEB = { name: 'web', layers: [BASE, { digest: 'sha256:bbb', size: '45M' }] };
const API = { name: 'api', layers: [BASE, { digest: 'sha256:ccc', size: '60M' }] };

export const IMAGE_CASES: readonly RuleCases[] = [
  {
    rule: 'R19',
    breaks: [
      {
        name: 'an index without the processor of the target',
        input: images([{ name: 'web', tag: '1.4', platforms: 'linux/amd64 linux/386' }], {
          target: 'linux/arm64',
        }),
        path: ['images', 0, 'platforms'],
        says: ['web:1.4 has no variant for linux/arm64', 'Available: linux/amd64, linux/386'],
        node: 'images.0',
      },
      {
        name: 'an image without an index, for another processor',
        input: images([{ ...WEB, os: 'linux', arch: 'x86_64' }], { target: 'linux/arm64/v8' }),
        path: ['images', 0, 'arch'],
        says: ['linux/x86_64'],
        node: 'images.0',
      },
      {
        name: 'an image for another system',
        input: images([WEB, { ...API, os: 'windows' }], { target: 'linux/amd64' }),
        path: ['images', 1, 'os'],
        says: ['api has no variant for linux/amd64'],
      },
      {
        name: 'a later variant of the processor',
        input: images([{ platforms: ['linux/arm/v7'] }], { target: 'linux/arm/v6' }),
        path: ['images', 0, 'platforms'],
        says: ['linux/arm/v7'],
      },
    ],
    passes: [
      {
        name: 'an index with the target by another name',
        input: images([{ platforms: 'linux/amd64, linux/arm64/v8' }], { target: 'linux/aarch64' }),
      },
      {
        name: 'an earlier variant of the processor',
        input: images([{ platforms: 'linux/arm/v6' }], { target: 'linux/arm/v7' }),
      },
      {
        name: 'a target, and an image that does not tell',
        input: images([WEB], { target: 'arm64' }),
      },
      {
        name: 'a distribution of the target',
        input: images([{ os: 'alpine' }], { target: 'linux' }),
      },
    ],
  },
  {
    rule: 'R60',
    breaks: [
      {
        name: 'a digest with two sizes',
        input: images([WEB, { name: 'api', layers: [{ ...BASE, size: '31M' }] }]),
        path: ['images', 1, 'layers', 0, 'size'],
        says: ['"sha256:aaa" is inconsistent', '30 MiB and 31 MiB'],
        node: 'images.0.layers.0',
      },
      {
        name: 'a base that is not the first layer',
        input: images([{ ...WEB, base: 'sha256:bbb' }]),
        path: ['images', 0, 'base'],
        says: ['"sha256:bbb" is layer 2 of web'],
        node: 'images.0.layers.1',
      },
      {
        name: 'a FROM on top',
        input: images([{ name: 'web', layers: [{ by: 'COPY site' }, { by: 'FROM debian' }] }]),
        path: ['images', 0, 'layers', 1, 'by'],
        says: ['"FROM debian" is layer 2'],
        node: 'images.0.layers.1',
      },
      {
        name: 'a base image whose layers are others',
        input: images([
          { name: 'debian', layers: [{ digest: 'sha256:ddd', size: '29M' }] },
          { ...WEB, base: 'debian' },
        ]),
        path: ['images', 1, 'base'],
        says: ['web is said to stand on debian', 'layer 1'],
        node: 'images.1.layers.0',
      },
      {
        name: 'shared layers counted twice',
        input: images([WEB, API], { total: '165M' }),
        path: ['total'],
        severity: 'warning',
        says: ['Shared layers are counted twice in 165 MiB', '3 blobs take 135 MiB'],
        node: 'store',
      },
      {
        name: 'a total that nothing adds up to',
        input: images([WEB], { total: '1G' }),
        path: ['total'],
        severity: 'warning',
        says: ['do not add up to 1 GiB'],
      },
    ],
    passes: [
      { name: 'layers that are shared', input: images([WEB, API], { total: '135M' }) },
      { name: 'the base at the bottom', input: images([{ ...WEB, base: 'aaa' }]) },
      {
        name: 'a base image at the bottom',
        input: images([
          { name: 'debian', tag: '12', layers: [BASE] },
          { ...WEB, base: 'debian:12' },
        ]),
      },
      {
        name: 'a total where a size is missing',
        input: images([{ layers: [{}] }], { total: '9M' }),
      },
    ],
  },
];

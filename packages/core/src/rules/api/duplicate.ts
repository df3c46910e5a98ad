/** Names and places that must be unique. Follows pkg/apis/core/validation/validation.go: ValidateVolumes. */
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'api/duplicate',
  messages: {
    volume: {
      text: 'Another volume of this Pod is called "{name}", and mounts find a volume by its name, so the API server refuses the second. Rename one of them.',
      hint: 'the same name as an earlier volume',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'Something that must be unique is there twice.',
  why: 'Names are how one part of a manifest finds another. Where two things have one name it could be either, so the server refuses the second.',
  instead: 'Rename one of the two, or remove it where it is a copy.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateVolumes',
  examples: [
    {
      bad: podWith(`
        volumes:
        - name: cache
          emptyDir: {}
        - name: «cache»
          emptyDir:
            medium: Memory
      `),
      message: 'volume',
    },
    {
      good: podWith(`
        volumes:
        - name: cache
          emptyDir: {}
        - name: web
          emptyDir: {}
      `),
      note: 'a volume may be called like a container',
    },
  ],
};

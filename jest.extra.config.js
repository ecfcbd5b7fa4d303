// Checks by hand that need more than npm installs: `npm run test:extra -- libreoffice`. CONTRIBUTING.md says what each needs.
import common from './jest.config.js';

const api = common.projects.find(({ displayName }) => displayName === 'api');

export default {
  testTimeout: 300_000,
  projects: [{ ...api, displayName: 'extra', testMatch: ['<rootDir>/test/extra/**/*.spec.ts'] }],
};

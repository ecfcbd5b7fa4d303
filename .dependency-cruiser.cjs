/** The arrows of the architecture. Each rule names what it protects. */
const featuresOf = (app) => `^apps/${app}/src/(?!platform/|migrations/|operations/|app/|ui/|graphql/)([^/]+)/`;

module.exports = {
  forbidden: [
    {
      name: 'libs-are-pure',
      comment: 'The method runs unchanged in Node, the browser and the CLI: no framework, database or network in libs.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^|/)node_modules/(@nestjs|typeorm|pg|@apollo|graphql|react|react-dom|class-validator|express)(/|$)',
      },
    },
    {
      name: 'libs-read-no-files',
      comment: "Reading folders is the caller's; only the printer opens font files. A hash reads nothing.",
      severity: 'error',
      from: { path: '^libs/', pathNot: '(\\.spec\\.ts$|^libs/report/src/print/)' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'only-the-printer-prints',
      comment: 'pdfkit and fontkit are known to libs/report/src/print alone.',
      severity: 'error',
      from: { pathNot: '^libs/report/src/print/' },
      to: { path: '(^|/)node_modules/(pdfkit|fontkit)(/|$)' },
    },
    {
      name: 'only-the-parser-parses',
      comment: 'The YAML parser stays out of the browser: it is known to libs/instruments/src/parse and the CLI alone.',
      severity: 'error',
      from: { pathNot: '(^libs/instruments/src/parse/|^apps/cli/|^test/|\\.spec\\.ts$)' },
      to: { path: '(^|/)node_modules/yaml(/|$)' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Arrows run from apps to libs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'instruments-stand-alone',
      comment: 'libs/instruments is the bottom of the arrows.',
      severity: 'error',
      from: { path: '^libs/instruments/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!instruments/)' },
    },
    {
      name: 'privacy-stands-alone',
      comment:
        'libs/privacy reads texts; it knows nothing of questionnaires or scores, and nothing below the apps needs it.',
      severity: 'error',
      from: { path: '^libs/privacy/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!privacy/)' },
    },
    {
      name: 'scoring-sees-instruments-only',
      comment: 'libs/scoring knows libs/instruments and nothing above it.',
      severity: 'error',
      from: { path: '^libs/scoring/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(remediation|report|review)/' },
    },
    {
      name: 'remediation-never-sees-report',
      comment: 'Reports print plans; plans do not know reports.',
      severity: 'error',
      from: { path: '^libs/remediation/' },
      to: { path: '^libs/report/' },
    },
    {
      name: 'submission-sees-the-method-only',
      comment: 'A submission file can be read, scored and checked without reports, plans or reviews.',
      severity: 'error',
      from: { path: '^libs/submission/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!(submission|scoring|instruments)/)' },
    },
    {
      name: 'libs-meet-at-the-front-door',
      comment: 'Another lib is used through its entry (index, parse or print), never through its inner files.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps/[^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$|parse/index\\.ts$|print/index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'web-knows-the-engine-only',
      comment: 'The browser runs the same scoring engine; everything else it learns from the API.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/(api|cli)/|libs/(report|remediation)/|libs/instruments/src/parse/)' },
    },
    {
      name: 'api-never-imports-web',
      comment: 'The contract between them is schema.graphql.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/(web|cli)/' },
    },
    {
      name: 'cli-is-a-thin-front',
      comment: 'The CLI fronts libs and the operations of the api, nothing else.',
      severity: 'error',
      from: { path: '^apps/cli/' },
      to: { path: '^apps/(web/|api/src/(?!operations/))' },
    },
    {
      name: 'features-meet-at-the-front-door',
      comment: "Another feature's module, service or types; never its tables.",
      severity: 'error',
      from: { path: featuresOf('api') },
      to: { path: '^apps/api/src/[^/]+/.*\\.entity\\.ts$', pathNot: '^apps/api/src/($1|platform)/' },
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'apps/web/src/ui holds no GraphQL and no feature words.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/(?!ui/)|(^|/)node_modules/@apollo/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle hides which part comes first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  },
};

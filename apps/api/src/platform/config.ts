import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBackupSettings, type BackupSettings } from './backup-settings.js';
import { readFileSettings, type FileSettings } from './file-settings.js';
import { readLimits, type Limits } from './limits/limit-classes.js';
import { readTrustedProxies } from './limits/trusted-proxies.js';
import { StartRefused } from './start-refused.js';

export type SignUpPolicy = 'open' | 'invitation' | 'closed';

/** Connections given one by one on servers where OpenCRIA may not make roles. */
export interface RoleUrls {
  readonly app?: string;
  readonly reviewer?: string;
  readonly worker?: string;
  readonly backup?: string;
}

/** Every setting, checked. Injectable as `Config`; read nowhere else from the environment. */
export class Config {
  readonly port!: number;
  readonly host!: string;
  /** Administrative connection; absent: the embedded server is used. */
  readonly databaseUrl?: string;
  readonly roleUrls!: RoleUrls;
  /** Connection past a pooler, for listening; absent: the app's own. */
  readonly directUrl?: string;
  /** Absent in local mode until the data folder gives one. */
  readonly secret?: string;
  readonly dataDir!: string;
  /** True where DATA_DIR was not set. */
  readonly dataDirIsDefault!: boolean;
  /** Tests only (OPENCRIA_EPHEMERAL=1): the embedded data folder may be temporary and is not forced to disk. */
  readonly ephemeral!: boolean;
  /** Folder with further instruments, beside those that ship. */
  readonly instrumentsDir?: string;
  /** Address people open, without a slash at the end. */
  readonly publicUrl!: string;
  readonly signUp!: SignUpPolicy;
  readonly smtpUrl?: string;
  readonly mailFrom!: string;
  /** Whom to alert when somebody marks that a child may be in danger. */
  readonly safeguardingContact?: string;
  /** Whether background jobs run in this process. */
  readonly workers!: boolean;
  /** Most invitations one organisation sends within 24 hours. */
  readonly invitationsPerDay!: number;
  readonly uploadLimitBytes!: number;
  readonly tenantQuotaBytes!: number;
  /** A session that is not used for so long ends. */
  readonly sessionIdleMinutes!: number;
  /** A session ends so long after signing in, used or not. */
  readonly sessionHours!: number;
  readonly files!: FileSettings;
  readonly limits!: Limits;
  /** Proxies in front of this server, whose word for the address of a caller is taken. */
  readonly trustedProxies!: readonly string[];
  /** Hosts with port that this server may call although they are not on the public internet. */
  readonly outwardHosts!: readonly string[];
  /** Where signed heads of audit chains are written besides the database; absent: in the data folder. */
  readonly auditCheckpointFile?: string;
  /** Most pages that this instance keeps up to date at the same time. */
  readonly livePages!: number;
  /** Days between asking for the erasure of an organisation and the erasure. */
  readonly erasureGraceDays!: number;
  readonly backups!: BackupSettings;
  /** Fixed clock for tests. */
  readonly today?: Date;
  /** Embedded database, loopback only: demo people exist, nothing needs a secret. */
  readonly localMode!: boolean;
  /** Folder of the installed package: holds dist/ and libs/instruments/content. */
  readonly root!: string;

  constructor(values: Omit<Config, 'overTls'>) {
    Object.assign(this, values);
  }

  /** True where cookies and HSTS may rely on TLS. */
  get overTls(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

export const MIN_SECRET = 32;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const POLICIES: readonly SignUpPolicy[] = ['open', 'invitation', 'closed'];
const MEGABYTE = 1024 * 1024;

/** Folder that holds package.json, found upward from this file (source tree, dist or installed package alike). */
function packageRoot(): string {
  for (let dir = import.meta.dirname; ; dir = path.dirname(dir)) {
    try {
      if ((JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as { name: string }).name === 'opencria') {
        return dir;
      }
    } catch {
      if (dir === path.dirname(dir))
        throw new StartRefused('OpenCRIA cannot find its own package folder; reinstall it.');
    }
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

class SettingsReader {
  readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  /** An empty value counts as not set, as compose files write unset variables. */
  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  wholeNumber(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    this.faults.push(`${name} is "${text}"; set a whole number from ${least} to ${most}.`);
    return fallback;
  }

  url(name: string, protocols: readonly string[], example: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const parsed = URL.parse(text);
    if (parsed && protocols.includes(parsed.protocol) && parsed.hostname !== '') return text;
    // The value may hold a password, so it is not repeated.
    this.faults.push(`${name} is not an address this setting takes; write it like ${example}.`);
    return undefined;
  }

  choice<T extends string>(name: string, values: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const found = values.find((value) => value === text);
    if (!found) this.faults.push(`${name} is "${text}"; set one of ${values.join(', ')}.`);
    return found ?? fallback;
  }

  moment(name: string): Date | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const moment = new Date(text);
    if (/^\d{4}-\d{2}-\d{2}(T.+Z)?$/.test(text) && !Number.isNaN(moment.getTime())) return moment;
    this.faults.push(`${name} is "${text}"; write a moment like 2026-11-30T09:00:00Z.`);
    return undefined;
  }
}

/** Written as URLs write hosts, so that they compare: lower case, IPv6 in brackets. */
function readOutwardHosts(read: SettingsReader): string[] {
  const hosts = (read.text('OUTWARD_HOSTS') ?? '').split(/[\s,]+/).filter((host) => host !== '');
  return hosts.flatMap((host) => {
    const port = /:(\d{1,5})$/.exec(host)?.[1];
    const url = port === undefined ? null : URL.parse(`https://${host}`);
    if (url && url.host !== '' && url.pathname === '/') return [`${url.hostname}:${port}`];
    read.faults.push(`OUTWARD_HOSTS names "${host}"; write hosts with their port, like id.example.internal:443.`);
    return [];
  });
}

/** Reads all settings; every fault is collected and thrown as one StartRefused, one sentence each. */
export function readConfig(env: Environment): Config {
  const read = new SettingsReader(env);
  const postgres = ['postgres:', 'postgresql:'];
  const postgresExample = 'postgres://user:password@host:5432/opencria';
  const databaseUrl = read.url('DATABASE_URL', postgres, postgresExample);
  const roleUrls = {
    app: read.url('DATABASE_APP_URL', postgres, postgresExample),
    reviewer: read.url('DATABASE_REVIEWER_URL', postgres, postgresExample),
    worker: read.url('DATABASE_WORKER_URL', postgres, postgresExample),
    backup: read.url('DATABASE_BACKUP_URL', postgres, postgresExample),
  };
  const directUrl = read.url('DATABASE_DIRECT_URL', postgres, postgresExample);
  const databaseNamed = read.text('DATABASE_URL') !== undefined;
  if (!databaseNamed && [...Object.values(roleUrls), directUrl].some((url) => url !== undefined)) {
    read.faults.push('A DATABASE_…_URL is set without DATABASE_URL; set DATABASE_URL as well.');
  }
  const host = read.text('HOST') ?? (databaseNamed ? '0.0.0.0' : '127.0.0.1');
  const localMode = !databaseNamed && LOOPBACK.includes(host);
  const port = read.wholeNumber('PORT', 4000, 0, 65_535);
  const publicUrl =
    read.url('PUBLIC_URL', ['http:', 'https:'], 'https://cria.example.org') ?? `http://localhost:${port}`;
  if (!['', '/'].includes(URL.parse(publicUrl)?.pathname ?? '')) {
    read.faults.push('PUBLIC_URL has a path; OpenCRIA needs an address of its own, like https://cria.example.org.');
  }
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587');
  const mailFrom = read.text('MAIL_FROM');
  if (smtpUrl && !mailFrom) {
    read.faults.push('SMTP_URL is set without MAIL_FROM; set MAIL_FROM to the address that mail is sent from.');
  }
  const safeguardingContact = read.text('SAFEGUARDING_CONTACT');
  if (safeguardingContact !== undefined && !/^[^\s@]+@[^\s@]+$/.test(safeguardingContact)) {
    read.faults.push('SAFEGUARDING_CONTACT is no e-mail address; write it like safeguarding@example.org.');
  }
  const secret = read.text('OPENCRIA_SECRET');
  if (secret !== undefined && (secret.length < MIN_SECRET || new Set(secret).size < 8)) {
    read.faults.push(
      `OPENCRIA_SECRET is too short or too simple; set at least ${MIN_SECRET} random characters, for example from "openssl rand -base64 48".`,
    );
  }
  if (secret === undefined && !localMode) {
    read.faults.push(
      `OPENCRIA_SECRET is missing; outside local mode set at least ${MIN_SECRET} random characters, for example from "openssl rand -base64 48".`,
    );
  }
  const today = read.moment('OPENCRIA_TODAY');
  if (read.text('OPENCRIA_TODAY') !== undefined && !localMode) {
    read.faults.push('OPENCRIA_TODAY is for tests; remove it, the clock of the machine is used.');
  }
  const ephemeral = read.text('OPENCRIA_EPHEMERAL') === '1';
  if (ephemeral && !localMode) {
    read.faults.push('OPENCRIA_EPHEMERAL is for tests; remove it, data would not survive a crash.');
  }
  const signUp = read.choice('SIGN_UP', POLICIES, localMode ? 'open' : 'invitation');
  const uploadLimitBytes = read.wholeNumber('UPLOAD_LIMIT_MB', 25, 1, 1024) * MEGABYTE;
  const tenantQuotaBytes = read.wholeNumber('TENANT_QUOTA_MB', 2048, 1, 1024 * 1024) * MEGABYTE;
  const files = readFileSettings(read, localMode);
  const outwardHosts = readOutwardHosts(read);
  const limits = readLimits(read);
  const trustedProxies = readTrustedProxies(read);
  const workers = read.choice('WORKERS', ['on', 'off'], 'on') === 'on';
  const livePages = read.wholeNumber('LIVE_PAGES', 2_000, 1, 100_000);
  const erasureGraceDays = read.wholeNumber('ERASURE_GRACE_DAYS', 30, 0, 365);
  const backups = readBackupSettings(read);
  const invitationsPerDay = read.wholeNumber('INVITATIONS_PER_DAY', 50, 1, 10_000);
  const sessionIdleMinutes = read.wholeNumber('SESSION_IDLE_MINUTES', 60, 5, 24 * 60);
  const sessionHours = read.wholeNumber('SESSION_HOURS', 12, 1, 7 * 24);
  const instrumentsDir = read.text('INSTRUMENTS_DIR');
  const dataDir = read.text('DATA_DIR');
  const auditCheckpointFile = read.text('AUDIT_CHECKPOINT_FILE');
  if (read.faults.length > 0) throw new StartRefused(read.faults.join('\n'));
  return new Config({
    port,
    host,
    databaseUrl,
    roleUrls,
    directUrl,
    secret,
    dataDir: path.resolve(dataDir ?? '.data'),
    dataDirIsDefault: dataDir === undefined,
    ephemeral,
    instrumentsDir: instrumentsDir && path.resolve(instrumentsDir),
    publicUrl: publicUrl.replace(/\/$/, ''),
    signUp,
    smtpUrl,
    mailFrom: mailFrom ?? 'opencria@localhost',
    safeguardingContact,
    workers,
    invitationsPerDay,
    erasureGraceDays,
    backups,
    livePages,
    uploadLimitBytes,
    tenantQuotaBytes,
    sessionIdleMinutes,
    sessionHours,
    files,
    limits,
    trustedProxies,
    outwardHosts,
    auditCheckpointFile: auditCheckpointFile && path.resolve(auditCheckpointFile),
    today,
    localMode,
    root: packageRoot(),
  });
}

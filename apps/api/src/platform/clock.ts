/** The one source of time for decisions. Audit stamps and session expiry alone use the database's clock. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's date in UTC, `YYYY-MM-DD`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still; tests and `OPENCRIA_TODAY` use it. */
export class FixedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}

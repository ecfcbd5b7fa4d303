import type { PortfolioQuery } from '../graphql/generated/graphql.ts';

export type PortfolioRow = PortfolioQuery['portfolio']['rows'][number];

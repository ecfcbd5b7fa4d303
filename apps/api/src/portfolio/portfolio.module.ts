import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { BoardService } from './board.service.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioResolver } from './portfolio.resolver.js';
import { PortfolioService } from './portfolio.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule, ReportsModule],
  controllers: [PortfolioController],
  providers: [PortfolioResolver, PortfolioService, BoardService],
})
export class PortfolioModule {}

import { Module } from '@nestjs/common';
import { BackupUpkeep } from './backup-upkeep.js';

@Module({ providers: [BackupUpkeep] })
export class BackupModule {}

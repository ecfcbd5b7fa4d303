import { CreateFoundations1700000000000 } from './1700000000000-create-foundations.js';
import { CreateProduct1700000001010 } from './1700000001010-create-product.js';
import { CreateAssessment1700000001020 } from './1700000001020-create-assessment.js';
import { CreateEvidence1700000001030 } from './1700000001030-create-evidence.js';
import { CreateAnswer1700000001040 } from './1700000001040-create-answer.js';
import { CreateHarmRating1700000001050 } from './1700000001050-create-harm-rating.js';
import { CreateAction1700000001060 } from './1700000001060-create-action.js';
import { CreateDiscussion1700000003030 } from './1700000003030-create-discussion.js';
import { CreateLetter1700000002010 } from './1700000002010-create-letter.js';
import { CreateOneTimeLinks1700000002011 } from './1700000002011-create-one-time-links.js';
import { CreateAuditCheckpoint1700000002060 } from './1700000002060-create-audit-checkpoint.js';
import { CreateRateWindow1700000002040 } from './1700000002040-create-rate-window.js';
import { ScanEvidence1700000002050 } from './1700000002050-scan-evidence.js';
import { ChooseOrganisation1700000003080 } from './1700000003080-choose-organisation.js';
import { CreateErasure1700000002070 } from './1700000002070-create-erasure.js';
import { CreateSingleSignOn1700000002030 } from './1700000002030-create-single-sign-on.js';
import { CreateAssignment1700000003040 } from './1700000003040-create-assignment.js';
import { CountUse1700000003089 } from './1700000003089-count-use.js';
import { CreatePresence1700000003010 } from './1700000003010-create-presence.js';
import { CreateAnswerRecheck1700000003020 } from './1700000003020-create-answer-recheck.js';
import { CreateConsultation1700000003061 } from './1700000003061-create-consultation.js';
import { CreateOwnHarm1700000003060 } from './1700000003060-create-own-harm.js';
import { ExplainUnknownAnswer1700000004030 } from './1700000004030-explain-unknown-answer.js';
import { CreateSecondFactor1700000002020 } from './1700000002020-create-second-factor.js';
import { ScopeEvidence1700000003050 } from './1700000003050-scope-evidence.js';
import { ChainFaster1700000004010 } from './1700000004010-chain-faster.js';
import { CreateProgramme1700000004040 } from './1700000004040-create-programme.js';
import { CreateSubmission1700000004041 } from './1700000004041-create-submission.js';
import { CreateReview1700000004042 } from './1700000004042-create-review.js';
import { CreateReviewQueue1700000004050 } from './1700000004050-create-review-queue.js';
import { SettleSecondReview1700000004055 } from './1700000004055-settle-second-review.js';
import { CreateSigningKey1700000004060 } from './1700000004060-create-signing-key.js';
import { MeetConditions1700000004065 } from './1700000004065-meet-conditions.js';
import { CreateActionWork1700000005010 } from './1700000005010-create-action-work.js';
import { KeepRightScores1700000004061 } from './1700000004061-keep-right-scores.js';
import { ScopeJudgements1700000005005 } from './1700000005005-scope-judgements.js';
import { CreateOutward1700000005021 } from './1700000005021-create-outward.js';
import { CreateNotice1700000005020 } from './1700000005020-create-notice.js';
import { CreateReassessment1700000005030 } from './1700000005030-create-reassessment.js';
import { CreatePortfolio1700000005031 } from './1700000005031-create-portfolio.js';

/** Every migration, oldest first; listed by hand so that build, tests and bundles agree. */
export const migrations = [
  CreateFoundations1700000000000,
  CreateProduct1700000001010,
  CreateAssessment1700000001020,
  CreateEvidence1700000001030,
  CreateAnswer1700000001040,
  CreateHarmRating1700000001050,
  CreateAction1700000001060,
  CreateLetter1700000002010,
  CreateOneTimeLinks1700000002011,
  CreateSecondFactor1700000002020,
  CreateSingleSignOn1700000002030,
  CreateRateWindow1700000002040,
  ScanEvidence1700000002050,
  CreateAuditCheckpoint1700000002060,
  CreateErasure1700000002070,
  CreatePresence1700000003010,
  CreateAnswerRecheck1700000003020,
  CreateDiscussion1700000003030,
  CreateAssignment1700000003040,
  ScopeEvidence1700000003050,
  CreateOwnHarm1700000003060,
  CreateConsultation1700000003061,
  ChooseOrganisation1700000003080,
  CountUse1700000003089,
  ChainFaster1700000004010,
  ExplainUnknownAnswer1700000004030,
  CreateProgramme1700000004040,
  CreateSubmission1700000004041,
  CreateReview1700000004042,
  CreateReviewQueue1700000004050,
  SettleSecondReview1700000004055,
  CreateSigningKey1700000004060,
  KeepRightScores1700000004061,
  MeetConditions1700000004065,
  ScopeJudgements1700000005005,
  CreateActionWork1700000005010,
  CreateNotice1700000005020,
  CreateOutward1700000005021,
  CreateReassessment1700000005030,
  CreatePortfolio1700000005031,
];

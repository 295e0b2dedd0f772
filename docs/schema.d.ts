// The types of schema.graphql, for clients in TypeScript.

export interface Act {
  __typename?: 'Act';
  actor: string;
  at: DateTime;
  changes: ChangeConnection;
  id: string;
  kind: ActKind;
  reason: string | null;
}

export interface ActConnection {
  __typename?: 'ActConnection';
  edges: Array<ActEdge>;
  nodes: Array<Act>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ActEdge {
  __typename?: 'ActEdge';
  cursor: string;
  node: Act;
}

export type ActKind = 'BEFORE' | 'BUNDLED_DATA' | 'CURATION' | 'IMPORT' | 'MAINTENANCE' | 'REMOVAL';

export type AmountBasis = 'INTENDED' | 'STATED' | 'SUPPOSED' | 'TOTAL';

export interface Amounts {
  __typename?: 'Amounts';
  basis: AmountBasis;
  facts: number;
  highestSum: Decimal | null;
  max: Decimal;
  median: Decimal;
  min: Decimal;
  openFacts: number;
  per: string | null;
  phase: string | null;
  predicate: Predicate;
  sum: Decimal | null;
  sumBound: Bound | null;
  type: ValueType;
  unit: string;
}

export interface ApiKey {
  __typename?: 'ApiKey';
  createdAt: DateTime;
  createdBy: string | null;
  expiresAt: DateTime | null;
  id: string;
  name: string;
  requestsPerMinute: number | null;
  revokedAt: DateTime | null;
  role: Role;
}

export interface Asset {
  __typename?: 'Asset';
  addresses: RelationConnection;
  assetKind: string | null;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investors: RelationConnection;
  kind: EntityKind;
  label: Text;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface AssetConnection {
  __typename?: 'AssetConnection';
  edges: Array<AssetEdge>;
  nodes: Array<Asset>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface AssetEdge {
  __typename?: 'AssetEdge';
  cursor: string;
  node: Asset;
}

export interface AttachTextInput {
  document: string;
  idempotencyKey?: string | null;
  reason?: string | null;
  text: string;
}

export interface AttachTextPayload {
  __typename?: 'AttachTextPayload';
  document: Document | null;
  errors: Array<UserError>;
}

export type Basis = 'DERIVED' | 'RELATIVE' | 'STATED';

export interface BooleanValue {
  __typename?: 'BooleanValue';
  display: string;
  isTrue: boolean;
  type: ValueType;
}

export type Bound = 'ABOUT' | 'AT_LEAST' | 'AT_MOST' | 'BETWEEN' | 'EXACT' | 'LESS_THAN' | 'MORE_THAN';

export type Certainty = 'CERTAIN' | 'POSSIBLE';

export interface Chain {
  __typename?: 'Chain';
  complete: boolean;
  end: ChainEnd;
  independentSources: number;
  last: Entity;
  length: number;
  share: ValueRange | null;
  steps: Array<PathStep>;
}

export type ChainEnd = 'CYCLE' | 'END' | 'LIMIT';

export interface Change {
  __typename?: 'Change';
  act: Act;
  at: DateTime;
  kind: ChangeKind;
  node: Node | null;
  otherNode: Node | null;
}

export interface ChangeConnection {
  __typename?: 'ChangeConnection';
  edges: Array<ChangeEdge>;
  nodes: Array<Change>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ChangeEdge {
  __typename?: 'ChangeEdge';
  cursor: string;
  node: Change;
}

export interface ChangeFilter {
  actors?: Array<string> | null;
  entities?: Array<string> | null;
  kinds?: Array<ChangeKind> | null;
  nodes?: Array<string> | null;
}

export type ChangeKind = 'CLAIM_CHANGED' | 'CLAIM_RANKED' | 'CLAIM_RECORDED' | 'CLAIM_REDACTED' | 'CLAIM_RESTORED' | 'CLAIM_RETRACTED' | 'CLAIM_SUPERSEDED' | 'CONFLICT_CLOSED' | 'CONFLICT_OPENED' | 'DOCUMENT_CHANGED' | 'DOCUMENT_RECORDED' | 'DOCUMENT_REMOVED' | 'DOCUMENT_RESTORED' | 'ENTITIES_MERGED' | 'ENTITY_CHANGED' | 'ENTITY_RECORDED' | 'ENTITY_REMOVED' | 'ENTITY_RESTORED' | 'ENTITY_SPLIT';

export type CitationFormat = 'BIBTEX' | 'CSL_JSON' | 'TEXT';

export interface Claim {
  __typename?: 'Claim';
  agreesWith: Array<ClaimLink>;
  asOf: TimeValue | null;
  attribution: Array<Hop>;
  citation: string;
  confidence: Decimal | null;
  conflictsWith: Array<ClaimLink>;
  document: Document;
  evidence: Array<Evidence>;
  extractor: string | null;
  fact: Fact | null;
  id: string;
  modality: Modality;
  object: Entity | null;
  originalValue: string | null;
  polarity: Polarity;
  predicate: Predicate;
  publishedAt: TimeValue | null;
  qualifiers: Array<Qualifier>;
  rank: Rank;
  rankReason: string | null;
  recordedAt: DateTime;
  relation: Relation | null;
  retractedAt: DateTime | null;
  standing: Array<ClaimPeriod>;
  statedAt: TimeValue | null;
  subject: Entity;
  summary: string;
  supersededBy: Array<Claim>;
  supersedes: Claim | null;
  supersessionKind: SupersessionKind | null;
  validTime: TimeValue | null;
  value: Value;
}

export interface ClaimConnection {
  __typename?: 'ClaimConnection';
  edges: Array<ClaimEdge>;
  nodes: Array<Claim>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ClaimEdge {
  __typename?: 'ClaimEdge';
  cursor: string;
  node: Claim;
}

export interface ClaimFilter {
  and?: Array<ClaimFilter | null> | null;
  anonymous?: boolean | null;
  attributionText?: TextFilter | null;
  certainty?: Certainty | null;
  document?: IdFilter | null;
  id?: IdFilter | null;
  knownAt?: DateTime | null;
  language?: TextFilter | null;
  mentions?: EntityReferenceFilter | null;
  modalities?: Array<Modality> | null;
  not?: ClaimFilter | null;
  object?: EntityReferenceFilter | null;
  or?: Array<ClaimFilter | null> | null;
  originalValue?: TextFilter | null;
  polarity?: Polarity | null;
  predicates?: Array<string> | null;
  publishedFrom?: Date | null;
  publishedTo?: Date | null;
  publisher?: EntityReferenceFilter | null;
  qualifier?: QualifierFilter | null;
  ranks?: Array<Rank> | null;
  recordedAt?: DateTimeFilter | null;
  speaker?: EntityReferenceFilter | null;
  subject?: EntityReferenceFilter | null;
  summary?: TextFilter | null;
  validAt?: Date | null;
  value?: ValueFilter | null;
  via?: EntityReferenceFilter | null;
}

export interface ClaimGroup {
  __typename?: 'ClaimGroup';
  amounts: Array<Amounts>;
  count: number;
  cursor: string;
  entity: Entity | null;
  facts: number;
  grouping: ClaimGrouping;
  groups: Array<ClaimGroup>;
  independentSources: number;
  key: string | null;
}

export interface ClaimGroupOrder {
  basis?: AmountBasis | null;
  direction?: OrderDirection | null;
  field?: ClaimGroupOrderField | null;
  unit?: string | null;
}

export type ClaimGroupOrderField = 'COUNT' | 'KEY' | 'SUM';

export type ClaimGrouping = 'CURRENCY' | 'KIND' | 'LANGUAGE' | 'MODALITY' | 'MONTH' | 'OBJECT' | 'POLARITY' | 'PREDICATE' | 'PUBLISHER' | 'RANK' | 'SPEAKER' | 'STATE' | 'SUBJECT' | 'VALUE_TYPE' | 'YEAR';

export interface ClaimInput {
  asOf?: TimeInput | null;
  attribution?: Array<HopInput | null> | null;
  document: string;
  evidence: Array<EvidenceInput>;
  extractor?: string | null;
  modality?: Modality | null;
  polarity?: Polarity | null;
  predicate: string;
  printed?: string | null;
  qualifiers?: Array<QualifierInput | null> | null;
  statedAt?: TimeInput | null;
  subject: EntityReferenceInput;
  summary?: string | null;
  validTime?: TimeInput | null;
  value: ValueInput;
}

export interface ClaimLink {
  __typename?: 'ClaimLink';
  apparent: boolean;
  claim: Claim;
  kind: ConflictKind | null;
  reason: string;
}

export interface ClaimOrder {
  direction?: OrderDirection | null;
  field?: ClaimOrderField | null;
}

export type ClaimOrderField = 'PREDICATE' | 'PUBLISHED' | 'RECORDED' | 'VALUE';

export interface ClaimPeriod {
  __typename?: 'ClaimPeriod';
  act: Act;
  from: DateTime;
  kind: ChangeKind;
  rank: Rank;
  status: ClaimStatus;
  to: DateTime | null;
}

export type ClaimStatus = 'CURRENT' | 'RETRACTED' | 'SUPERSEDED';

export interface Company {
  __typename?: 'Company';
  addresses: RelationConnection;
  assets: RelationConnection;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investments: RelationConnection;
  investors: RelationConnection;
  jurisdiction: string | null;
  kind: EntityKind;
  label: Text;
  leadership: RelationConnection;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  products: RelationConnection;
  regulators: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  roles: RelationConnection;
  terms: Array<Fact>;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface CompanyConnection {
  __typename?: 'CompanyConnection';
  edges: Array<CompanyEdge>;
  nodes: Array<Company>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface CompanyEdge {
  __typename?: 'CompanyEdge';
  cursor: string;
  node: Company;
}

export interface Conflict {
  __typename?: 'Conflict';
  apparent: boolean;
  closedAt: DateTime | null;
  distance: number;
  facts: Array<Fact>;
  id: string;
  independentSources: number;
  kind: ConflictKind;
  openedAt: DateTime;
  predicate: Predicate;
  reason: string;
  sides: Array<ConflictSide>;
  subject: Entity;
  weakerSideSources: number;
}

export interface ConflictConnection {
  __typename?: 'ConflictConnection';
  edges: Array<ConflictEdge>;
  nodes: Array<Conflict>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ConflictEdge {
  __typename?: 'ConflictEdge';
  cursor: string;
  node: Conflict;
}

export interface ConflictFilter {
  apparent?: boolean | null;
  certainty?: Certainty | null;
  entities?: Array<string> | null;
  entityNames?: Array<string> | null;
  kinds?: Array<ConflictKind> | null;
  minSources?: number | null;
  predicates?: Array<string> | null;
  validAt?: Date | null;
}

export type ConflictKind = 'DATE' | 'IDENTITY' | 'MODALITY' | 'POLARITY' | 'PRECISION' | 'SCOPE' | 'STATUS' | 'VALUE';

export interface ConflictSide {
  __typename?: 'ConflictSide';
  fact: Fact | null;
  position: Position;
  sources: Array<Entity>;
  wouldBeWrong: boolean;
}

export interface ContestedFact {
  __typename?: 'ContestedFact';
  claims: Array<Claim>;
  predicate: string;
}

export interface Conversion {
  __typename?: 'Conversion';
  amount: Decimal;
  bound: Bound;
  currency: string;
  printed: string | null;
}

export interface CreateApiKeyInput {
  expiresAt?: DateTime | null;
  name: string;
  requestsPerMinute?: number | null;
  role: Role;
}

export interface CreateApiKeyPayload {
  __typename?: 'CreateApiKeyPayload';
  apiKey: ApiKey | null;
  errors: Array<UserError>;
  key: string | null;
}

export type Date = string;

export type DateTime = string;

export interface DateTimeFilter {
  from?: DateTime | null;
  to?: DateTime | null;
}

export interface Deal {
  __typename?: 'Deal';
  addresses: RelationConnection;
  amounts: Array<Fact>;
  claims: ClaimConnection;
  dealKind: string | null;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investors: RelationConnection;
  kind: EntityKind;
  label: Text;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parties: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  regulators: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  status: Array<Fact>;
  terms: Array<Fact>;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface DealConnection {
  __typename?: 'DealConnection';
  edges: Array<DealEdge>;
  nodes: Array<Deal>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface DealEdge {
  __typename?: 'DealEdge';
  cursor: string;
  node: Deal;
}

export type Decimal = string;

export interface DetachTextInput {
  document: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface DetachTextPayload {
  __typename?: 'DetachTextPayload';
  document: Document | null;
  errors: Array<UserError>;
}

export type Direction = 'BOTH' | 'INCOMING' | 'OUTGOING';

export interface Document {
  __typename?: 'Document';
  claims: ClaimConnection;
  contentHash: string | null;
  direction: TextDirection;
  entities: EntityConnection;
  id: string;
  language: string;
  length: number | null;
  publishedAt: TimeValue | null;
  publishedBasis: PublishedBasis;
  publishedReason: string | null;
  publisher: Entity | null;
  removedAt: DateTime | null;
  retrievedAt: DateTime | null;
  text: string | null;
  textAvailable: boolean;
  title: string | null;
  url: string | null;
}

export interface DocumentConnection {
  __typename?: 'DocumentConnection';
  edges: Array<DocumentEdge>;
  nodes: Array<Document>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface DocumentEdge {
  __typename?: 'DocumentEdge';
  cursor: string;
  node: Document;
}

export interface DocumentFilter {
  and?: Array<DocumentFilter | null> | null;
  id?: IdFilter | null;
  language?: TextFilter | null;
  not?: DocumentFilter | null;
  or?: Array<DocumentFilter | null> | null;
  publishedFrom?: Date | null;
  publishedTo?: Date | null;
  publisher?: EntityReferenceFilter | null;
  title?: TextFilter | null;
}

export interface DocumentOrder {
  direction?: OrderDirection | null;
  field?: DocumentOrderField | null;
}

export type DocumentOrderField = 'ID' | 'PUBLISHED';

export interface Entity {
  __typename?: 'Asset' | 'Company' | 'Deal' | 'Organization' | 'Person' | 'Proceeding' | 'Product' | 'Regulator';
  claims: ClaimConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  kind: EntityKind;
  label: Text;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  timeline: TimelineConnection;
}

export interface EntityConnection {
  __typename?: 'EntityConnection';
  edges: Array<EntityEdge>;
  nodes: Array<Entity>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface EntityEdge {
  __typename?: 'EntityEdge';
  cursor: string;
  node: Entity;
}

export interface EntityExample {
  countries?: Array<string> | null;
  dates?: Array<string> | null;
  identifiers?: Array<ExampleIdentifier | null> | null;
  kind?: EntityKind | null;
  names: Array<string>;
}

export interface EntityFilter {
  and?: Array<EntityFilter | null> | null;
  id?: IdFilter | null;
  identifier?: IdentifierFilter | null;
  jurisdiction?: TextFilter | null;
  kinds?: Array<EntityKind> | null;
  name?: TextFilter | null;
  not?: EntityFilter | null;
  or?: Array<EntityFilter | null> | null;
  subkind?: TextFilter | null;
}

export type EntityKind = 'ASSET' | 'COMPANY' | 'DEAL' | 'ORGANIZATION' | 'PERSON' | 'PROCEEDING' | 'PRODUCT' | 'REGULATOR';

export interface EntityOrder {
  direction?: OrderDirection | null;
  field?: EntityOrderField | null;
}

export type EntityOrderField = 'CLAIMS' | 'ID' | 'NAME';

export interface EntityReferenceFilter {
  equals?: string | null;
  in?: Array<string> | null;
  isNull?: boolean | null;
  name?: string | null;
  names?: Array<string> | null;
}

export interface EntityReferenceInput {
  id?: string | null;
  name?: string | null;
}

export interface EntityValue {
  __typename?: 'EntityValue';
  display: string;
  entity: Entity | null;
  entityText: string | null;
  type: ValueType;
}

export interface Evidence {
  __typename?: 'Evidence';
  document: Document;
  end: number;
  match: MatchQuality;
  quote: string | null;
  start: number;
  textHash: string | null;
  translation: Text | null;
}

export interface EvidenceInput {
  document?: string | null;
  end?: number | null;
  prefix?: string | null;
  quote?: string | null;
  start?: number | null;
  suffix?: string | null;
}

export interface ExampleIdentifier {
  scheme: string;
  value: string;
}

export type ExclusiveEnds = 'BOTH' | 'LOWER' | 'UPPER';

export interface Fact {
  __typename?: 'Fact';
  claimCount: number;
  claims: Array<Claim>;
  comparedInPart: boolean;
  coversSeveralEvents: boolean;
  denials: Array<Claim>;
  history: Array<FactVersion>;
  id: string;
  independentSources: number;
  otherFacts: number;
  positions: Array<Position>;
  predicate: Predicate;
  qualifiers: Array<Qualifier>;
  range: ValueRange | null;
  resolution: Resolution;
  state: FactState;
  subject: Entity;
  unidentifiedSources: number;
  updatedBySource: Array<Claim>;
  value: Value | null;
}

export interface FactConnection {
  __typename?: 'FactConnection';
  edges: Array<FactEdge>;
  nodes: Array<Fact>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface FactEdge {
  __typename?: 'FactEdge';
  cursor: string;
  node: Fact;
}

export interface FactFilter {
  and?: Array<FactFilter | null> | null;
  certainty?: Certainty | null;
  hasConflict?: boolean | null;
  languages?: Array<string> | null;
  maxIndependentSources?: number | null;
  minIndependentSources?: number | null;
  not?: FactFilter | null;
  or?: Array<FactFilter | null> | null;
  predicates?: Array<string> | null;
  states?: Array<FactState> | null;
  subject?: EntityReferenceFilter | null;
  validAt?: Date | null;
  value?: ValueFilter | null;
}

export interface FactListOrder {
  direction?: OrderDirection | null;
  field?: FactListOrderField | null;
}

export type FactListOrderField = 'PREDICATE' | 'RECORDED' | 'SOURCES';

export interface FactOrder {
  direction?: OrderDirection | null;
  field?: FactOrderField | null;
}

export type FactOrderField = 'RECORDED' | 'SOURCES' | 'TIME' | 'VALUE';

export type FactState = 'CONTESTED' | 'CORROBORATED' | 'NOT_COMPARABLE' | 'NO_IDENTIFIED_SOURCE' | 'SINGLE_SOURCE' | 'SUPERSEDED';

export interface FactVersion {
  __typename?: 'FactVersion';
  claims: Array<Claim>;
  from: DateTime;
  positions: Array<Position>;
  state: FactState | null;
  to: DateTime | null;
  value: Value | null;
}

export type FindingLevel = 'ERROR' | 'INFO' | 'WARNING';

export interface Highlight {
  __typename?: 'Highlight';
  end: number;
  start: number;
}

export interface Hop {
  __typename?: 'Hop';
  agent: Entity | null;
  agentText: string | null;
  anonymous: boolean;
  quoted: boolean;
  role: HopRole;
  verb: string | null;
}

export interface HopInput {
  agent?: EntityReferenceInput | null;
  agentText?: string | null;
  anonymous?: boolean | null;
  quoted?: boolean | null;
  role: HopRole;
  verb?: string | null;
}

export type HopRole = 'ORIGINAL' | 'PUBLISHER' | 'RELAY';

export interface IdFilter {
  equals?: string | null;
  in?: Array<string> | null;
}

export interface Identifier {
  __typename?: 'Identifier';
  scheme: string;
  value: string;
}

export interface IdentifierFilter {
  scheme: string;
  value?: string | null;
}

export interface IdentifierInput {
  scheme: string;
  value: string;
}

export interface ImportCount {
  __typename?: 'ImportCount';
  added: number;
  changed: number;
  kind: string;
  known: number;
  read: number;
  rejected: number;
  retracted: number;
  superseded: number;
}

export interface ImportDataInput {
  allowRetractions?: boolean | null;
  content: string;
  dataSet: string;
  dryRun?: boolean | null;
  fileName?: string | null;
  format?: string | null;
  strict?: boolean | null;
}

export interface ImportDataPayload {
  __typename?: 'ImportDataPayload';
  errors: Array<UserError>;
  importRun: ImportRun | null;
}

export interface ImportEffect {
  __typename?: 'ImportEffect';
  changed: number;
  created: number;
  state: FactState;
}

export interface ImportFinding {
  __typename?: 'ImportFinding';
  file: string;
  kind: string;
  level: FindingLevel;
  line: number;
  message: string;
}

export interface ImportRun {
  __typename?: 'ImportRun';
  counts: Array<ImportCount>;
  dataSet: string;
  effects: Array<ImportEffect>;
  endedAt: DateTime | null;
  findings: Array<ImportFinding>;
  id: string;
  problem: string | null;
  sources: string;
  startedAt: DateTime;
  status: ImportStatus;
}

export type ImportStatus = 'ABORTED' | 'DRY_RUN' | 'PUBLISHED' | 'REFUSED' | 'RUNNING';

export interface MarkNotSameInput {
  idempotencyKey?: string | null;
  one: EntityReferenceInput;
  other: EntityReferenceInput;
  reason: string;
}

export interface MarkNotSamePayload {
  __typename?: 'MarkNotSamePayload';
  entities: Array<Entity | null> | null;
  errors: Array<UserError>;
}

export interface MatchCandidate {
  __typename?: 'MatchCandidate';
  entity: Entity;
  features: Array<MatchFeature>;
  match: boolean;
  score: number;
}

export interface MatchFeature {
  __typename?: 'MatchFeature';
  detail: string;
  effect: number;
  name: string;
}

export type MatchQuality = 'EXACT' | 'FUZZY' | 'NORMALISED' | 'ORPHAN';

export interface MatchResult {
  __typename?: 'MatchResult';
  candidates: Array<MatchCandidate>;
}

export interface MergeCandidate {
  __typename?: 'MergeCandidate';
  entity: Entity;
  features: Array<MatchFeature>;
  other: Entity;
  score: number;
}

export interface MergeCandidatePage {
  __typename?: 'MergeCandidatePage';
  endCursor: string | null;
  hasNextPage: boolean;
  nodes: Array<MergeCandidate>;
}

export interface MergeEntitiesInput {
  from: EntityReferenceInput;
  idempotencyKey?: string | null;
  into: EntityReferenceInput;
  reason: string;
}

export interface MergeEntitiesPayload {
  __typename?: 'MergeEntitiesPayload';
  entity: Entity | null;
  errors: Array<UserError>;
}

export interface MergePreview {
  __typename?: 'MergePreview';
  claims: number;
  contested: Array<ContestedFact>;
  from: Entity;
  into: Entity;
  refusal: string | null;
}

export type Modality = 'ALLEGED' | 'ASSERTED' | 'CONDITION' | 'DENIED' | 'EXPECTED' | 'OPINION' | 'PLANNED' | 'REPORTED' | 'SPECULATED';

export interface Money {
  __typename?: 'Money';
  amount: Decimal;
  bound: Bound;
  conversions: Array<Conversion>;
  currency: string;
  display: string;
  exclusive: ExclusiveEnds | null;
  maxAmount: Decimal | null;
  per: string | null;
  type: ValueType;
}

export interface MoneyInput {
  amount: Decimal;
  bound?: Bound | null;
  currency: string;
  exclusive?: ExclusiveEnds | null;
  maxAmount?: Decimal | null;
  per?: string | null;
}

export interface Mutation {
  __typename?: 'Mutation';
  attachText: AttachTextPayload;
  createApiKey: CreateApiKeyPayload;
  detachText: DetachTextPayload;
  importData: ImportDataPayload;
  markNotSame: MarkNotSamePayload;
  mergeEntities: MergeEntitiesPayload;
  rankClaim: RankClaimPayload;
  recordClaims: RecordClaimsPayload;
  recordDocument: RecordDocumentPayload;
  recordEntity: RecordEntityPayload;
  redactClaim: RedactClaimPayload;
  removeDocument: RemoveDocumentPayload;
  removeEntity: RemoveEntityPayload;
  restoreClaim: RestoreClaimPayload;
  restoreDocument: RestoreDocumentPayload;
  restoreEntity: RestoreEntityPayload;
  retractClaim: RetractClaimPayload;
  revokeApiKey: RevokeApiKeyPayload;
  splitEntity: SplitEntityPayload;
  supersedeClaim: SupersedeClaimPayload;
  unmarkNotSame: UnmarkNotSamePayload;
}

export interface Name {
  __typename?: 'Name';
  documents: Array<Document>;
  kind: NameKind;
  language: string;
  script: string;
  value: string;
}

export interface NameInput {
  kind?: NameKind | null;
  language: string;
  script?: string | null;
  value: string;
}

export type NameKind = 'ABBREVIATION' | 'ALIAS' | 'FORMER' | 'LEGAL' | 'MISSPELLING' | 'PRIMARY' | 'TRANSLATION' | 'TRANSLITERATION' | 'WEAK_ALIAS';

export interface Neighbourhood {
  __typename?: 'Neighbourhood';
  complete: boolean;
  edges: Array<Relation>;
  nodes: Array<NeighbourhoodNode>;
  omittedEdges: number;
  omittedNodes: number;
}

export interface NeighbourhoodNode {
  __typename?: 'NeighbourhoodNode';
  distance: number;
  entity: Entity;
  omittedNeighbours: number;
}

export interface NoValue {
  __typename?: 'NoValue';
  display: string;
  reason: string | null;
  type: ValueType;
}

export interface Node {
  __typename?: 'Asset' | 'Claim' | 'Company' | 'Conflict' | 'Deal' | 'Document' | 'Fact' | 'Organization' | 'Person' | 'Proceeding' | 'Product' | 'Regulator' | 'Relation';
  id: string;
}

export type OrderDirection = 'ASC' | 'DESC';

export interface Organization {
  __typename?: 'Organization';
  addresses: RelationConnection;
  assets: RelationConnection;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investments: RelationConnection;
  investors: RelationConnection;
  jurisdiction: string | null;
  kind: EntityKind;
  label: Text;
  leadership: RelationConnection;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  organizationKind: string | null;
  oversees: RelationConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parties: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  products: RelationConnection;
  regulators: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  roles: RelationConnection;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface OrganizationConnection {
  __typename?: 'OrganizationConnection';
  edges: Array<OrganizationEdge>;
  nodes: Array<Organization>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface OrganizationEdge {
  __typename?: 'OrganizationEdge';
  cursor: string;
  node: Organization;
}

export interface PageInfo {
  __typename?: 'PageInfo';
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
}

export interface Path {
  __typename?: 'Path';
  complete: boolean;
  independentSources: number;
  length: number;
  steps: Array<PathStep>;
}

export interface PathStep {
  __typename?: 'PathStep';
  from: Entity;
  relationCount: number;
  relations: Array<Relation>;
  to: Entity;
}

export interface Person {
  __typename?: 'Person';
  addresses: RelationConnection;
  assets: RelationConnection;
  associates: RelationConnection;
  birth: Array<Fact>;
  claims: ClaimConnection;
  deals: RelationConnection;
  death: Array<Fact>;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investments: RelationConnection;
  kind: EntityKind;
  label: Text;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  nationalities: Array<Fact>;
  neighbours: EntityConnection;
  proceedings: RelationConnection;
  products: RelationConnection;
  regulators: RelationConnection;
  relations: RelationConnection;
  relatives: RelationConnection;
  removedAt: DateTime | null;
  roles: RelationConnection;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface PersonConnection {
  __typename?: 'PersonConnection';
  edges: Array<PersonEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface PersonEdge {
  __typename?: 'PersonEdge';
  cursor: string;
  node: Person;
}

export type Polarity = 'AFFIRMED' | 'NEGATED';

export interface Position {
  __typename?: 'Position';
  claimCount: number;
  claims: Array<Claim>;
  independentSources: number;
  languages: Array<string>;
  polarity: Polarity;
  unidentifiedSources: number;
  value: Value;
  values: Array<Value>;
}

export type Precision = 'DAY' | 'DECADE' | 'MONTH' | 'QUARTER' | 'WEEK' | 'YEAR';

export interface Predicate {
  __typename?: 'Predicate';
  exceptions: Array<string>;
  excludes: Array<string>;
  followTheMoney: string | null;
  functional: boolean;
  inverseLabel: string | null;
  key: string;
  known: boolean;
  label: string;
  object: string | null;
  objectKinds: Array<EntityKind>;
  once: boolean;
  restricted: boolean;
  separators: Array<string>;
  subjectKinds: Array<EntityKind>;
  symmetric: boolean;
  temporality: Temporality;
  theme: string;
  tolerance: Decimal;
  valueType: ValueType;
  wikidata: string | null;
}

export interface Proceeding {
  __typename?: 'Proceeding';
  addresses: RelationConnection;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  forum: RelationConnection;
  id: string;
  identifiers: Array<Identifier>;
  jurisdiction: string | null;
  kind: EntityKind;
  label: Text;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  partOf: RelationConnection;
  parties: RelationConnection;
  parts: RelationConnection;
  proceedingKind: string | null;
  proceedings: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  status: Array<Fact>;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface ProceedingConnection {
  __typename?: 'ProceedingConnection';
  edges: Array<ProceedingEdge>;
  nodes: Array<Proceeding>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ProceedingEdge {
  __typename?: 'ProceedingEdge';
  cursor: string;
  node: Proceeding;
}

export interface Product {
  __typename?: 'Product';
  addresses: RelationConnection;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investors: RelationConnection;
  kind: EntityKind;
  label: Text;
  leadership: RelationConnection;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parties: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  productKind: string | null;
  regulators: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface ProductConnection {
  __typename?: 'ProductConnection';
  edges: Array<ProductEdge>;
  nodes: Array<Product>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ProductEdge {
  __typename?: 'ProductEdge';
  cursor: string;
  node: Product;
}

export type PublishedBasis = 'DERIVED' | 'ESTIMATED' | 'STATED' | 'UNKNOWN';

export interface Qualifier {
  __typename?: 'Qualifier';
  entity: Entity | null;
  key: string;
  language: string | null;
  text: string | null;
}

export interface QualifierFilter {
  entity?: EntityReferenceFilter | null;
  key: string;
  text?: TextFilter | null;
}

export interface QualifierInput {
  entity?: EntityReferenceInput | null;
  key: string;
  language?: string | null;
  text?: string | null;
}

export interface Quantity {
  __typename?: 'Quantity';
  amount: Decimal;
  bound: Bound;
  display: string;
  exclusive: ExclusiveEnds | null;
  maxAmount: Decimal | null;
  type: ValueType;
  unit: string;
}

export interface QuantityInput {
  amount: Decimal;
  bound?: Bound | null;
  exclusive?: ExclusiveEnds | null;
  maxAmount?: Decimal | null;
  unit: string;
}

export interface Query {
  __typename?: 'Query';
  acts: ActConnection;
  apiKeys: Array<ApiKey>;
  assets: AssetConnection;
  chains: Array<Chain>;
  changes: ChangeConnection;
  claimStatistics: Array<ClaimGroup>;
  claims: ClaimConnection;
  coInvestors: Array<Path>;
  companies: CompanyConnection;
  conflicts: ConflictConnection;
  deals: DealConnection;
  dealsBetween: Array<SharedNeighbour>;
  documents: DocumentConnection;
  entities: EntityConnection;
  entity: Entity | null;
  facts: FactConnection;
  importRun: ImportRun | null;
  importRuns: Array<ImportRun>;
  indirectRegulators: Array<Path>;
  match: Array<MatchResult>;
  mergeCandidates: MergeCandidatePage;
  mergePreview: MergePreview;
  neighbourhood: Neighbourhood | null;
  node: Node | null;
  nodes: Array<Node | null>;
  organizations: OrganizationConnection;
  path: Array<Path>;
  people: PersonConnection;
  peopleOnBothSides: Array<SharedNeighbour>;
  predicates: Array<Predicate>;
  proceedings: ProceedingConnection;
  products: ProductConnection;
  regulators: RegulatorConnection;
  search: SearchConnection;
  sharedNeighbours: Array<SharedNeighbour>;
  timeline: TimelineConnection;
  ultimateOwners: Array<Chain>;
  viewer: Viewer;
}

export type Rank = 'DEPRECATED' | 'NORMAL' | 'PREFERRED';

export interface RankClaimInput {
  claim: string;
  idempotencyKey?: string | null;
  rank: Rank;
  reason?: string | null;
}

export interface RankClaimPayload {
  __typename?: 'RankClaimPayload';
  claim: Claim | null;
  errors: Array<UserError>;
}

export interface RecordClaimsInput {
  claims: Array<ClaimInput>;
  idempotencyKey?: string | null;
  reason?: string | null;
}

export interface RecordClaimsPayload {
  __typename?: 'RecordClaimsPayload';
  claims: Array<Claim | null> | null;
  errors: Array<UserError>;
  recorded: number | null;
}

export interface RecordDocumentInput {
  contentHash?: string | null;
  id?: string | null;
  idempotencyKey?: string | null;
  language: string;
  length?: number | null;
  publishedAt?: TimeInput | null;
  publishedBasis?: PublishedBasis | null;
  publishedReason?: string | null;
  publisher?: EntityReferenceInput | null;
  reason?: string | null;
  retrievedAt?: DateTime | null;
  text?: string | null;
  title?: string | null;
  url?: string | null;
}

export interface RecordDocumentPayload {
  __typename?: 'RecordDocumentPayload';
  document: Document | null;
  errors: Array<UserError>;
}

export interface RecordEntityInput {
  description?: TextInput | null;
  id?: string | null;
  idempotencyKey?: string | null;
  identifiers?: Array<IdentifierInput | null> | null;
  jurisdiction?: string | null;
  kind: EntityKind;
  name: NameInput;
  names?: Array<NameInput | null> | null;
  reason?: string | null;
  subkind?: string | null;
}

export interface RecordEntityPayload {
  __typename?: 'RecordEntityPayload';
  entity: Entity | null;
  errors: Array<UserError>;
}

export interface RedactClaimInput {
  claim: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RedactClaimPayload {
  __typename?: 'RedactClaimPayload';
  claim: Claim | null;
  errors: Array<UserError>;
}

export interface Regulator {
  __typename?: 'Regulator';
  addresses: RelationConnection;
  assets: RelationConnection;
  claims: ClaimConnection;
  deals: RelationConnection;
  description: Text | null;
  documents: DocumentConnection;
  fact: Fact | null;
  facts: Array<Fact>;
  id: string;
  identifiers: Array<Identifier>;
  investments: RelationConnection;
  jurisdiction: string | null;
  kind: EntityKind;
  label: Text;
  leadership: RelationConnection;
  mergedFrom: Array<string>;
  name: string;
  names: Array<Name>;
  neighbours: EntityConnection;
  oversees: RelationConnection;
  owners: RelationConnection;
  partOf: RelationConnection;
  parts: RelationConnection;
  proceedings: RelationConnection;
  relations: RelationConnection;
  removedAt: DateTime | null;
  roles: RelationConnection;
  timeline: TimelineConnection;
  topics: Array<Fact>;
}

export interface RegulatorConnection {
  __typename?: 'RegulatorConnection';
  edges: Array<RegulatorEdge>;
  nodes: Array<Regulator>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface RegulatorEdge {
  __typename?: 'RegulatorEdge';
  cursor: string;
  node: Regulator;
}

export interface Rejection {
  __typename?: 'Rejection';
  claim: Claim;
  reason: string;
}

export interface Relation {
  __typename?: 'Relation';
  claims: Array<Claim>;
  fact: Fact;
  from: Entity;
  id: string;
  independentSources: number;
  modalities: Array<Modality>;
  other: Entity | null;
  predicate: Predicate;
  qualifiers: Array<Qualifier>;
  state: FactState;
  to: Entity;
  unidentifiedSources: number;
  validTime: TimeValue | null;
  validTimes: Array<TimeValue>;
  value: Value | null;
}

export interface RelationConnection {
  __typename?: 'RelationConnection';
  edges: Array<RelationEdge>;
  nodes: Array<Relation>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface RelationEdge {
  __typename?: 'RelationEdge';
  cursor: string;
  node: Relation;
}

export interface RelationOrder {
  direction?: OrderDirection | null;
  field?: RelationOrderField | null;
}

export type RelationOrderField = 'NAME' | 'RECORDED' | 'TIME' | 'VALUE';

export interface RemoveDocumentInput {
  document: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RemoveDocumentPayload {
  __typename?: 'RemoveDocumentPayload';
  document: Document | null;
  errors: Array<UserError>;
}

export interface RemoveEntityInput {
  entity: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RemoveEntityPayload {
  __typename?: 'RemoveEntityPayload';
  entity: Entity | null;
  errors: Array<UserError>;
}

export interface Resolution {
  __typename?: 'Resolution';
  claims: Array<Claim>;
  policy: ResolutionPolicy;
  reason: string;
  rejected: Array<Rejection>;
  value: Value | null;
}

export type ResolutionPolicy = 'BEST_RANK' | 'LATEST' | 'MOST_INDEPENDENT' | 'PRIMARY_SOURCE';

export interface RestoreClaimInput {
  claim: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RestoreClaimPayload {
  __typename?: 'RestoreClaimPayload';
  claim: Claim | null;
  errors: Array<UserError>;
}

export interface RestoreDocumentInput {
  document: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RestoreDocumentPayload {
  __typename?: 'RestoreDocumentPayload';
  document: Document | null;
  errors: Array<UserError>;
}

export interface RestoreEntityInput {
  entity: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RestoreEntityPayload {
  __typename?: 'RestoreEntityPayload';
  entity: Entity | null;
  errors: Array<UserError>;
}

export interface RetractClaimInput {
  claim: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface RetractClaimPayload {
  __typename?: 'RetractClaimPayload';
  claim: Claim | null;
  errors: Array<UserError>;
}

export interface RevokeApiKeyInput {
  id: string;
}

export interface RevokeApiKeyPayload {
  __typename?: 'RevokeApiKeyPayload';
  apiKey: ApiKey | null;
  errors: Array<UserError>;
}

export type Role = 'ADMIN' | 'CURATOR' | 'READER';

export interface SearchConnection {
  __typename?: 'SearchConnection';
  edges: Array<SearchEdge>;
  facets: SearchFacets;
  nodes: Array<SearchHit>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface SearchEdge {
  __typename?: 'SearchEdge';
  cursor: string;
  node: SearchHit;
}

export interface SearchFacet {
  __typename?: 'SearchFacet';
  count: number;
  value: string;
}

export interface SearchFacets {
  __typename?: 'SearchFacets';
  kinds: Array<SearchFacet>;
  languages: Array<SearchFacet>;
  predicates: Array<SearchFacet>;
  publishers: Array<SearchFacet>;
}

export type SearchField = 'ALIAS' | 'DESCRIPTION' | 'IDENTIFIER' | 'NAME' | 'ORIGINAL_VALUE' | 'SUMMARY' | 'TEXT' | 'TITLE';

export interface SearchHit {
  __typename?: 'SearchHit';
  entity: Entity | null;
  highlights: Array<Highlight>;
  matched: SearchMatch;
  node: Node;
  score: number;
}

export type SearchKind = 'ASSET' | 'CLAIM' | 'COMPANY' | 'DEAL' | 'DOCUMENT' | 'ORGANIZATION' | 'PERSON' | 'PROCEEDING' | 'PRODUCT' | 'REGULATOR';

export interface SearchMatch {
  __typename?: 'SearchMatch';
  field: SearchField;
  language: string;
  text: string;
}

export interface Share {
  __typename?: 'Share';
  bound: Bound;
  display: string;
  exclusive: ExclusiveEnds | null;
  maxPercent: Decimal | null;
  of: ShareOf;
  percent: Decimal;
  type: ValueType;
}

export interface ShareInput {
  bound?: Bound | null;
  exclusive?: ExclusiveEnds | null;
  maxPercent?: Decimal | null;
  of?: ShareOf | null;
  percent: Decimal;
}

export type ShareOf = 'EQUITY' | 'OTHER' | 'PROFIT' | 'REVENUE' | 'VOTES';

export interface SharedNeighbour {
  __typename?: 'SharedNeighbour';
  entity: Entity;
  independentSources: number;
  relations: Array<Relation>;
}

export interface SplitEntityInput {
  entity: string;
  idempotencyKey?: string | null;
  reason: string;
}

export interface SplitEntityPayload {
  __typename?: 'SplitEntityPayload';
  entity: Entity | null;
  errors: Array<UserError>;
  from: Entity | null;
}

export interface Subscription {
  __typename?: 'Subscription';
  changes: ChangeEdge;
  claimRecorded: Claim;
  conflictOpened: Conflict;
  importProgress: ImportRun;
}

export interface SupersedeClaimInput {
  idempotencyKey?: string | null;
  kind: SupersessionKind;
  newer: string;
  older: string;
  reason: string;
}

export interface SupersedeClaimPayload {
  __typename?: 'SupersedeClaimPayload';
  claim: Claim | null;
  errors: Array<UserError>;
}

export type SupersessionKind = 'CORRECTION' | 'DUPLICATE' | 'REFINEMENT' | 'RETRACTION' | 'UPDATE';

export type Temporality = 'CUMULATIVE' | 'EVENT' | 'FORECAST' | 'STATE';

export interface Text {
  __typename?: 'Text';
  language: string;
  value: string;
}

export type TextDirection = 'LTR' | 'RTL';

export interface TextFilter {
  contains?: string | null;
  equals?: string | null;
  in?: Array<string> | null;
  isNull?: boolean | null;
  startsWith?: string | null;
}

export interface TextInput {
  language: string;
  value: string;
}

export interface TextValue {
  __typename?: 'TextValue';
  display: string;
  language: string;
  text: string;
  type: ValueType;
}

export interface TimeInput {
  basis?: Basis | null;
  ended?: boolean | null;
  from?: Date | null;
  precision?: Precision | null;
  printed?: string | null;
  to?: Date | null;
}

export interface TimeValue {
  __typename?: 'TimeValue';
  basis: Basis;
  display: string;
  ended: boolean;
  from: Date | null;
  precision: Precision | null;
  printed: string | null;
  to: Date | null;
  type: ValueType;
}

export interface TimelineConnection {
  __typename?: 'TimelineConnection';
  edges: Array<TimelineEdge>;
  nodes: Array<TimelineEntry>;
  pageInfo: PageInfo;
  totalCount: number;
}

export interface TimelineEdge {
  __typename?: 'TimelineEdge';
  cursor: string;
  node: TimelineEntry;
}

export interface TimelineEntry {
  __typename?: 'TimelineEntry';
  claim: Claim;
  kind: TimelineEntryKind;
  when: TimeValue;
}

export type TimelineEntryKind = 'BEGAN' | 'HAPPENED' | 'HELD' | 'PUBLISHED' | 'STATED';

export interface UnknownValue {
  __typename?: 'UnknownValue';
  display: string;
  reason: string | null;
  type: ValueType;
}

export interface UnmarkNotSameInput {
  idempotencyKey?: string | null;
  one: EntityReferenceInput;
  other: EntityReferenceInput;
  reason: string;
}

export interface UnmarkNotSamePayload {
  __typename?: 'UnmarkNotSamePayload';
  entities: Array<Entity | null> | null;
  errors: Array<UserError>;
}

export interface UserError {
  __typename?: 'UserError';
  code: string;
  message: string;
  path: Array<string>;
}

export interface Value {
  __typename?: 'BooleanValue' | 'EntityValue' | 'Money' | 'NoValue' | 'Quantity' | 'Share' | 'TextValue' | 'TimeValue' | 'UnknownValue';
  display: string;
  type: ValueType;
}

export interface ValueFilter {
  bounds?: Array<Bound> | null;
  currency?: string | null;
  from?: Date | null;
  max?: Decimal | null;
  min?: Decimal | null;
  text?: TextFilter | null;
  to?: Date | null;
  types?: Array<ValueType> | null;
}

export interface ValueInput {
  entity?: EntityReferenceInput | null;
  money?: MoneyInput | null;
  none?: string | null;
  quantity?: QuantityInput | null;
  share?: ShareInput | null;
  text?: TextInput | null;
  time?: TimeInput | null;
  truth?: boolean | null;
  unknown?: string | null;
}

export interface ValueRange {
  __typename?: 'ValueRange';
  high: Decimal | null;
  low: Decimal | null;
  unit: string;
}

export type ValueType = 'BOOLEAN' | 'DATE' | 'ENTITY' | 'MONEY' | 'NONE' | 'QUANTITY' | 'SHARE' | 'TEXT' | 'UNKNOWN';

export interface Viewer {
  __typename?: 'Viewer';
  canWrite: boolean;
  name: string | null;
  role: Role | null;
}

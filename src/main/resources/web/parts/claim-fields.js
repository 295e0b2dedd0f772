// The fields of a claim that its card needs.
import { graphql } from '../core/api.js';

export const CLAIM = graphql`
  fragment claimCard on Claim {
    id
    summary
    originalValue
    modality
    polarity
    citation
    value {
      ...value
    }
    validTime {
      ...time
    }
    asOf {
      ...time
    }
    publishedAt {
      ...time
    }
    attribution {
      role
      agent {
        id
        name
      }
      agentText
      anonymous
    }
    evidence {
      start
      end
      quote
      match
    }
    document {
      id
      title
      language
      url
      publisher {
        id
        name
      }
    }
  }
`;

// What the search box and the search page ask for.
import { graphql } from './api.js';
import { kinds } from './kinds.js';

export const SEARCH = graphql`
  query Search($text: String!, $kinds: [SearchKind!], $first: Int!) {
    entities: search(text: $text, kinds: $kinds, first: $first) {
      totalCount
      nodes {
        matched {
          ...matched
        }
        entity {
          id
          name
          kind
        }
      }
    }
    claims: search(text: $text, kinds: [CLAIM], first: $first) {
      totalCount
      nodes {
        matched {
          ...matched
        }
        node {
          ... on Claim {
            id
            summary
            originalValue
            document {
              language
            }
            fact {
              id
              state
              independentSources
              unidentifiedSources
            }
          }
        }
      }
    }
    documents: search(text: $text, kinds: [DOCUMENT], first: $first) {
      totalCount
      nodes {
        matched {
          ...matched
        }
        node {
          ... on Document {
            id
            title
            language
          }
        }
      }
    }
  }

  fragment matched on SearchMatch {
    text
    language
    field
  }
`;

/** The variables of a search with this many hits of each sort. */
export const searchVariables = (text, first) => ({ text, kinds: kinds(), first });

/** The text that matched, where it is another one than is shown; null otherwise. */
export const otherMatch = ({ matched }, shown) => (matched && matched.text !== shown ? matched : null);

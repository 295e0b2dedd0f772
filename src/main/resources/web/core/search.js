// What the search box and the search page ask for.
import { graphql } from './api.js';

export const SEARCH = graphql`
  query Search($text: String!, $first: Int!) {
    entities(filter: { name: { contains: $text } }, orderBy: { field: CLAIMS, direction: DESC }, first: $first) {
      totalCount
      nodes {
        id
        name
        kind
        names {
          value
          language
          kind
        }
      }
    }
    claims(filter: { or: [{ originalValue: { contains: $text } }, { summary: { contains: $text } }] }, first: $first) {
      totalCount
      nodes {
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
    documents(filter: { title: { contains: $text } }, first: $first) {
      totalCount
      nodes {
        id
        title
        language
      }
    }
  }
`;

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The written form of the name that the text was found in; null if that is the name shown. */
export const matchedName = (entity, text) => {
  const wanted = folded(text);
  return folded(entity.name).includes(wanted) ? null : entity.names.find(({ value }) => folded(value).includes(wanted)) ?? null;
};

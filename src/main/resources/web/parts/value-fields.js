// The fields of a value that its phrase and its picture need.
import { graphql } from '../core/api.js';

export const VALUE = graphql`
  fragment value on Value {
    __typename
    type
    display
    ... on Money {
      amount
      maxAmount
      currency
      bound
      exclusive
      per
    }
    ... on Share {
      percent
      maxPercent
      bound
      exclusive
    }
    ... on Quantity {
      amount
      maxAmount
      unit
      bound
      exclusive
    }
    ... on TimeValue {
      printed
      from
      to
      precision
      ended
    }
    ... on TextValue {
      text
      language
    }
    ... on EntityValue {
      entity {
        id
        name
      }
      entityText
    }
    ... on UnknownValue {
      reason
    }
    ... on NoValue {
      reason
    }
    ... on BooleanValue {
      isTrue
    }
  }
`;

export const QUALIFIER = graphql`
  fragment qualifier on Qualifier {
    key
    text
    language
    entity {
      id
      name
    }
  }
`;

export const TIME = graphql`
  fragment time on TimeValue {
    display
    printed
    from
    to
    precision
    basis
    ended
  }
`;

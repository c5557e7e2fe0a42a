namespace BankGraph.GraphQL.Http.Responses;

/// <summary>A form that a response can take.</summary>
internal enum ResponseFormat
{
    /// <summary>application/graphql-response+json: the status code speaks of the GraphQL response.</summary>
    GraphQLResponse,

    /// <summary>application/json: the status code is 200 for every request that is one.</summary>
    Json,

    /// <summary>text/event-stream: events, of which there may be many.</summary>
    EventStream,

    /// <summary>multipart/mixed with a single part.</summary>
    Multipart,
}

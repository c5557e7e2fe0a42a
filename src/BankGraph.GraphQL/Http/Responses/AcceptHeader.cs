using BankGraph.GraphQL.Http.Requests;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>
/// What a client accepts. The highest quality wins; at the same quality JSON goes before the forms for streams, a media
/// type that is named before one that a wildcard admits, and then the client's own order decides. Where only a wildcard
/// admits JSON the client may not know application/graphql-response+json, so it gets application/json.
/// </summary>
internal readonly record struct AcceptHeader
{
    private static readonly AcceptHeader Unsaid = new() { IsAcceptable = true };

    /// <summary>Whether any form fits.</summary>
    public bool IsAcceptable { get; private init; }

    /// <summary>The form of a single response.</summary>
    public ResponseFormat Format { get; private init; }

    /// <summary>Whether the response may be an event stream.</summary>
    public bool CanStream { get; private init; }

    /// <summary>Whether a page is wanted, as by a browser that opens the address.</summary>
    public bool WantsPage { get; private init; }

    public static AcceptHeader Parse(StringValues header)
    {
        if (header.Count == 0) return Unsaid;
        if (header is [{ } single] && Known(single) is { } known) return known;
        return MediaTypeHeaderValue.TryParseList(header, out var accepted) ? Negotiate(accepted) : default;
    }

    // What clients in wide use send need not be taken apart for every request.
    private static AcceptHeader? Known(string header) => header switch
    {
        "application/graphql-response+json"
            or "application/graphql-response+json,application/json;q=0.9"
            or "application/graphql-response+json, application/json;q=0.9"
            or "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8" => Unsaid,
        "application/json" or "*/*" => new AcceptHeader { IsAcceptable = true, Format = ResponseFormat.Json },
        "text/event-stream" => new AcceptHeader
        {
            IsAcceptable = true,
            Format = ResponseFormat.EventStream,
            CanStream = true,
        },
        _ => null,
    };

    private static AcceptHeader Negotiate(IList<MediaTypeHeaderValue> accepted)
    {
        // Json stands first: of two that rank the same, the earlier is kept.
        var json = Rank(accepted, "application/json", ResponseFormat.Json);
        var graphQL = Rank(accepted, "application/graphql-response+json", ResponseFormat.GraphQLResponse);
        var events = Rank(accepted, "text/event-stream", ResponseFormat.EventStream);
        var multipart = Rank(accepted, "multipart/mixed", ResponseFormat.Multipart);
        var best = json;
        if (graphQL.IsBetterThan(best)) best = graphQL;
        if (events.IsNamed && events.IsBetterThan(best)) best = events;
        if (multipart.IsNamed && multipart.IsBetterThan(best)) best = multipart;
        return new AcceptHeader
        {
            IsAcceptable = best.Quality > 0,
            Format = best.Quality > 0 ? best.Format : ResponseFormat.GraphQLResponse,
            CanStream = events is { IsNamed: true, Quality: > 0 },
            WantsPage = Rank(accepted, "text/html", default) is { IsNamed: true, Quality: > 0 },
        };
    }

    /// <summary>What the header says of a media type: the most specific range counts (RFC 9110, 12.5.1).</summary>
    private static Ranking Rank(IList<MediaTypeHeaderValue> accepted, string mediaType, ResponseFormat format)
    {
        var type = mediaType.AsSpan(0, mediaType.IndexOf('/'));
        var found = new Ranking(format, Quality: 0, Specificity: -1, Position: 0);
        for (var i = 0; i < accepted.Count; i++)
        {
            var range = accepted[i];
            if (!ContentTypeHeader.IsUtf8(range)) continue;
            var specificity = range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
                : range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && range.Type.AsSpan().Equals(type, StringComparison.OrdinalIgnoreCase) ? 1
                : -1;
            if (specificity <= found.Specificity) continue;
            found = new Ranking(format, range.Quality ?? 1, specificity, Position: i);
        }

        return found;
    }

    private readonly record struct Ranking(ResponseFormat Format, double Quality, int Specificity, int Position)
    {
        public bool IsNamed => Specificity == 2;

        private bool IsJson => Format is ResponseFormat.Json or ResponseFormat.GraphQLResponse;

        public bool IsBetterThan(Ranking other)
        {
            if (Quality != other.Quality) return Quality > other.Quality;
            if (IsJson != other.IsJson) return IsJson;
            if (Specificity != other.Specificity) return Specificity > other.Specificity;
            return Position < other.Position;
        }
    }
}

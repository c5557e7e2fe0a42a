using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>
/// Keeps other sites' pages from having their visitors' browsers execute queries by GET. Such a query changes nothing
/// and its answer stays hidden from that page, but it could be made costly, or be timed. Browsers tell where a request
/// comes from in Sec-Fetch-Site, which no page can forge; a page that is meant to call across sites adds a header that
/// takes a CORS preflight. Clients that are not browsers send no Sec-Fetch-Site and are not in danger.
/// </summary>
internal static class CrossSiteRequest
{
    public static bool IsRefused(IHeaderDictionary headers, bool enforcePreflight)
    {
        if (!enforcePreflight && !IsCrossSite(headers)) return false;
        return !headers.ContainsKey("GraphQL-Preflight")
            && headers.XRequestedWith.Count == 0
            && headers.Authorization.Count == 0;
    }

    private static bool IsCrossSite(IHeaderDictionary headers)
    {
        var site = headers["Sec-Fetch-Site"];
        return site.Count > 0 && site is not ["same-origin"] and not ["none"];
    }
}

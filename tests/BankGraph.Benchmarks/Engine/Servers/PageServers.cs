using BankGraph.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>The engine with a paged field over the store.</summary>
internal static class EnginePageServer
{
    public const string Kind = "engine-page";

    public static Action<WebApplication> Configure(WebApplicationBuilder builder)
    {
        PageBook.Register(builder.Services);
        builder.Services.AddGraphQLServer().AddQueryType<Query>();
        return app => app.MapGraphQL();
    }

    public sealed class Query
    {
        [UsePaging]
        public IQueryable<PageEntry> GetEntries(int account, PageContext context) => context.EntriesOf(account);
    }
}

/// <summary>The same query behind a minimal API.</summary>
internal static class PlainPageServer
{
    public const string Kind = "plain-page";

    public static Action<WebApplication> Configure(WebApplicationBuilder builder)
    {
        PageBook.Register(builder.Services);
        return app => app.MapPost("/page", async (PageVariables variables, PageContext context) =>
            TypedResults.Json(
                Answer(await context.EntriesOf(variables.Account).Take(variables.First).ToListAsync()),
                AnswerJson.Default.AnswerPageData));
    }

    public static Answer<PageData> Answer(IReadOnlyList<PageEntry> entries) => new(new(new(entries)));
}

using BankGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>The engine, with the schema that a newcomer would write for the book.</summary>
internal static class EngineServer
{
    public const string Kind = "engine";

    public static Action<WebApplication> Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddGraphQLServer()
            .AddQueryType<Query>()
            .AddWarmUp(options => options.Requests.Add(EngineRequest.Medium.GraphQLText));
        return app =>
        {
            app.MapGraphQL();
            app.MapGet(ContestantServer.WarmPath, (WarmUp warmUp) => warmUp.IsDone);
        };
    }

    public sealed class Query
    {
        public Account? GetAccount(int id) => Book.Find(id);

        public IReadOnlyList<Account> GetAccounts(int first) => Book.First(first);
    }
}

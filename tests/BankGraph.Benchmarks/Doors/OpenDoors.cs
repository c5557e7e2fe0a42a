extern alias Api;
using System.Security.Claims;
using Api::BankGraph.Api.Hosting;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BankGraph.Benchmarks.Doors;

/// <summary>
/// Runs a bank in this process. With open doors, requests without a token go straight to the schema, as whoever sent
/// one last: no token is read, no session looked up, nothing counted, no header added.
/// </summary>
internal static class OpenDoors
{
    /// <summary>Runs until the process is ended. Options: open or closed, the folder, the address.</summary>
    public static async Task RunAsync(string doors, string folder, string address)
    {
        await using var app = BankHost.Create(
            [
                "--environment", "Development", "--urls", address, "--DataFolder", folder,
                "--DemoData:Enabled", "false", "--Logging:LogLevel:Default", "Warning",
            ],
            builder =>
            {
                if (doors != "open") return;
                builder.Host.UseServiceProviderFactory(new WithoutGuard());
                builder.Services.AddSingleton<IStartupFilter, StraightIn>();
            });
        await StartupChecks.RunAsync(app.Services, CancellationToken.None);
        await app.RunAsync();
    }

    private sealed class WithoutGuard : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) => services.RemoveAll<IOperationGuard>();

        public IServiceProvider CreateServiceProvider(IServiceCollection services) => services.BuildServiceProvider();
    }

    private sealed class StraightIn(EndpointDataSource endpoints) : IStartupFilter
    {
        private RequestDelegate? _schema;
        private ClaimsPrincipal? _customer;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) => _customer is { } customer && context.Request.Headers.Authorization.Count == 0
                ? AnswerAsync(context, customer)
                : RememberAsync(context, rest));
            next(app);
        };

        private Task AnswerAsync(HttpContext context, ClaimsPrincipal customer)
        {
            context.User = customer;
            _schema ??= endpoints.Endpoints.Single(endpoint => endpoint.DisplayName == "GraphQL").RequestDelegate
                ?? throw new InvalidOperationException("There is no schema.");
            return _schema(context);
        }

        private async Task RememberAsync(HttpContext context, RequestDelegate rest)
        {
            await rest(context);
            if (context.User.Identity?.IsAuthenticated == true) _customer = context.User;
        }
    }
}

using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Tags;

/// <summary>Registers the feature.</summary>
internal static class TagRegistration
{
    /// <summary>Adds the command.</summary>
    public static void AddTags(this IServiceCollection services)
    {
        services.AddSingleton<TagEntry>();
        services.AddSingleton<IPersonalData, TagData>();
    }
}

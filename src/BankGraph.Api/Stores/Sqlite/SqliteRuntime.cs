using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// Lets Entity Framework's SQLite provider run on the pinned SQLitePCLRaw: the provider was compiled against a newer
/// SQLitePCLRaw.core, so the loader's request for that version is answered with the one that is deployed.
/// </summary>
/// <remarks>This file and the NU1605 exception in Directory.Build.targets go when the pin is raised.</remarks>
file static class SqliteRuntime
{
    private const string CoreAssembly = "SQLitePCLRaw.core";

#pragma warning disable CA2255 // It must run before any type of the provider is loaded, in whichever program.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += ResolveCore;
        SQLitePCL.Batteries_V2.Init();
    }

    private static Assembly? ResolveCore(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == CoreAssembly && name.Version is not null
            ? context.LoadFromAssemblyName(new AssemblyName(CoreAssembly))
            : null;
}

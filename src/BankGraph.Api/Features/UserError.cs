using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features;

/// <summary>What every refusal says. Only the caller who was refused ever sees it.</summary>
/// <param name="Message">What went wrong, for a person.</param>
[Unowned]
internal abstract partial record UserError(string Message) : IUserError
{
    private static readonly ConcurrentDictionary<Type, string> Codes = [];

    /// <summary>What went wrong, for a program: the type's name without Error, in capitals. It never changes.</summary>
    public string Code => Codes.GetOrAdd(GetType(), CodeOf);

    // InsufficientFundsError becomes INSUFFICIENT_FUNDS.
    private static string CodeOf(Type type) =>
        WordStart().Replace(type.Name[..^"Error".Length], "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}

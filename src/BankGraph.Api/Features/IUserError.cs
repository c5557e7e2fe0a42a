namespace BankGraph.Api.Features;

/// <summary>A refusal that the caller can act on.</summary>
[InterfaceType("Error")]
internal interface IUserError
{
    /// <summary>What went wrong, for a person.</summary>
    string Message { get; }

    /// <summary>What went wrong, for a program: the type's name without Error, in capitals. It never changes.</summary>
    string Code { get; }
}

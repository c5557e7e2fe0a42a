using System.Text.Json.Serialization;

namespace BankGraph.Banking;

/// <summary>
/// A refusal the caller can act on. Each command names its closed set with a marker interface beside it, such as
/// <c>ITransferError</c>; the same record may belong to several sets.
/// </summary>
/// <param name="Code">The type's name without Error, in capitals: <c>INSUFFICIENT_FUNDS</c>. Never changes.</param>
/// <param name="Message">A sentence that may be shown to the customer; it tells nothing they may not know.</param>
public abstract record BankError([property: JsonIgnore] string Code, [property: JsonIgnore] string Message);

using BankGraph.Banking.StepUp;

namespace BankGraph.Api.Features.StepUp;

/// <summary>
/// The input of a mutation with <see cref="StepUpAttribute"/>. It is implemented explicitly, so that it is no field of
/// the schema.
/// </summary>
internal interface ISensitiveInput
{
    /// <summary>What is asked for, with everything that a code for it is bound to.</summary>
    SensitiveAction ToAction();
}

namespace BankGraph.Api.Features;

/// <summary>A field of the input does not have the required shape.</summary>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Field">The field of the input.</param>
internal sealed record InvalidFieldError(string Message, string Field) : UserError(Message);

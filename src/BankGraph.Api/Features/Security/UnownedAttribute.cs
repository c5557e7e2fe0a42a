namespace BankGraph.Api.Features.Security;

/// <summary>
/// Objects of the type tell nothing about a customer by themselves. Every object type says this or
/// <see cref="OwnerOnlyAttribute"/>; a test refuses one that says neither.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UnownedAttribute : Attribute;

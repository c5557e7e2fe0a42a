using BankGraph.Banking.Security;

namespace BankGraph.Banking.Privacy;

/// <summary>
/// Why a customer is not erased. The first of this order: <see cref="AccountLockedError"/>,
/// <see cref="InvalidCredentialsError"/>, <see cref="OneTimeCodeRequiredError"/>,
/// <see cref="ErasureObstructedError"/>.
/// </summary>
public interface IEraseMyDataError;

/// <summary>Something has to end first.</summary>
/// <param name="Obstacles">All that stands in the way.</param>
public sealed record ErasureObstructedError(IReadOnlyList<ErasureObstacle> Obstacles)
    : BankError("ERASURE_OBSTRUCTED", "Something has to end before your data can be erased."), IEraseMyDataError;

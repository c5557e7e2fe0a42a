using BankGraph.Banking.Privacy;

namespace BankGraph.Api.Features.Privacy;

/// <summary>Something has to end before the caller can be erased.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Obstacles">All that stands in the way.</param>
internal sealed record ErasureObstructedError(string Message, IReadOnlyList<ErasureObstacle> Obstacles)
    : UserError(Message);

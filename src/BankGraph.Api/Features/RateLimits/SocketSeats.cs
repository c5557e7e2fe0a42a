using System.Collections.Concurrent;
using System.Net;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>
/// How many WebSockets each address and each customer has open at this process; a socket costs the process that holds
/// it, so nobody counts for the others.
/// </summary>
internal sealed class SocketSeats(RateLimitOptions options)
{
    /// <summary>When somebody who was refused may try again; nobody knows when a socket will be closed.</summary>
    public const int RetryAfterSeconds = 10;

    private readonly int _mostOfCustomer = options.SocketsPerCustomer;
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a seat for an address, free again when it is disposed of; null when there is none.</summary>
    public Seat? TryTake(IPAddress? address)
    {
        var seat = new Seat(this);
        return seat.TryTake("address/" + SignInThrottle.Partition(address), options.SocketsPerAddress)
            ? seat
            : null;
    }

    private bool TryTake(string subject, int most)
    {
        var taken = _taken.AddOrUpdate(subject, 1, (_, count) => count + 1);
        if (taken <= most) return true;
        Release(subject);
        return false;
    }

    // A subject that has no socket left is not remembered.
    private void Release(string subject)
    {
        _taken.AddOrUpdate(subject, 0, (_, count) => count - 1);
        _taken.TryRemove(KeyValuePair.Create(subject, 0));
    }

    /// <summary>The place of one socket.</summary>
    internal sealed class Seat(SocketSeats seats) : IDisposable
    {
        private readonly List<string> _subjects = [];

        /// <summary>Counts the socket as the customer's, too; false when they have too many.</summary>
        public bool TryTake(Guid customerId) =>
            TryTake($"customer/{customerId:N}", seats._mostOfCustomer);

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var subject in _subjects) seats.Release(subject);
        }

        internal bool TryTake(string subject, int most)
        {
            if (!seats.TryTake(subject, most)) return false;
            _subjects.Add(subject);
            return true;
        }
    }
}

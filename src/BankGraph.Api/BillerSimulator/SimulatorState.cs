using System.Globalization;

namespace BankGraph.Api.BillerSimulator;

/// <summary>What the simulated providers remember until the process ends.</summary>
internal sealed class SimulatorState
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Biller, string Key), Settlement> _settlements = [];
    private readonly HashSet<string> _outages = [];

    /// <summary>Whether a provider is playing dead.</summary>
    public bool IsOut(string biller)
    {
        lock (_lock) return _outages.Contains(biller);
    }

    /// <summary>Makes a provider play dead, or wakes it up.</summary>
    public void SetOutage(string biller, bool active)
    {
        lock (_lock) _ = active ? _outages.Add(biller) : _outages.Remove(biller);
    }

    /// <summary>Takes a settlement once per key. False if the key was used for another settlement.</summary>
    public bool TrySettle(string biller, string key, Settlement settlement)
    {
        lock (_lock) return _settlements.TryAdd((biller, key), settlement) || _settlements[(biller, key)] == settlement;
    }

    /// <summary>What has been settled on one bill, in cents.</summary>
    public long SettledMinor(string biller, string billNumber)
    {
        lock (_lock)
        {
            return _settlements
                .Where(entry => entry.Key.Biller == biller && entry.Value.BillNumber == billNumber)
                .Sum(entry => (long)(decimal.Parse(entry.Value.Amount, CultureInfo.InvariantCulture) * 100));
        }
    }
}

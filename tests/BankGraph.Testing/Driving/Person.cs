namespace BankGraph.Testing.Driving;

/// <summary>Somebody who can become a customer.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Password">What they sign in with.</param>
/// <param name="Phone">Number with country code.</param>
public sealed record Person(string Name, string Email, string Password, string Phone)
{
    private static int _count;

    /// <summary>Somebody nobody else in this test run is.</summary>
    public static Person Someone()
    {
        var number = Interlocked.Increment(ref _count);
        var tag = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()[..5]);
        return new Person(
            $"Vera Testperson-{tag}",
            $"vera.{tag}@mail.example",
            $"pass-{tag}-Quince-{number}",
            $"+49151{Random.Shared.Next(10_000_000, 99_999_999)}");
    }
}

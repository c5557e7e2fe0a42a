using BankGraph.Banking.Passkeys;
using BankGraph.Banking.Security;
using BankGraph.Testing.Passkeys;

namespace BankGraph.Banking.Tests.Passkeys;

/// <summary>What customers do with their passkeys.</summary>
internal static class PasskeyBank
{
    public static async Task<BegunCeremony> BeginAddingAsync(this TestBank bank, Viewer viewer) =>
        (await bank.Get<BeginPasskeyRegistration>().ExecuteAsync(viewer, TestBank.Password, null, default)).Value;

    public static async Task<BankError?> TryAddAsync(
        this TestBank bank, Viewer viewer, BegunCeremony ceremony, string credential) =>
        (await bank.Get<AddPasskey>().ExecuteAsync(viewer, ceremony.Id, credential, "My phone", default)).Error;

    public static async Task<PasskeyView> AddAsync(
        this TestBank bank, Viewer viewer, SoftAuthenticator device, string name = "My phone")
    {
        var ceremony = await bank.BeginAddingAsync(viewer);
        return (await bank.Get<AddPasskey>().ExecuteAsync(
            viewer, ceremony.Id, device.Create(ceremony.Options), name, default)).Value;
    }

    public static async Task<Outcome<SignedIn, BankError>> SignInAsync(this TestBank bank, SoftAuthenticator device)
    {
        var ceremony = await bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        return await bank.SignInAsync(ceremony, device.Get(ceremony.Options));
    }

    public static Task<Outcome<SignedIn, BankError>> SignInAsync(
        this TestBank bank, BegunCeremony ceremony, string credential) =>
        bank.Get<SignInWithPasskey>().ExecuteAsync(ceremony.Id, credential, default);
}

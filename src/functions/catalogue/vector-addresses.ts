/** Where each public vector of SELFTEST was published: for help, too long for a bundle of functions. */
export const vectorAddresses: readonly (readonly [id: string, source: string, address: string])[] = [
  ["HASHPRICE", "hashrateindex.com, 24 Oct 2021", "https://hashrateindex.com/blog/hashrate-index-roundup-10242021/"],
  [
    "HASHPRICE",
    "hashrateindex.com, 3 Nov 2025",
    "https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025",
  ],
  [
    "HASHVALUE",
    "hashrateindex.com, 12 Jan 2026",
    "https://hashrateindex.com/blog/hashrate-index-roundup-january-12-2026",
  ],
  ["SHUTDOWNPRICE", "ViaBTC, S19", "https://bitcoingarden.org/forum/index.php?topic=107490.0"],
  [
    "COSTPERBTC",
    "htx.com, Riot",
    "https://www.htx.com/en-in/news/riot-financial-report-breakdown-when-btc-falls-below-74k-min-RCrUZXFd/",
  ],
  [
    "BREAKEVENPOWER",
    "hashrateindex.com, 1 Apr 2024",
    "https://www.hashrateindex.com/blog/hashrate-index-roundup-april-1-2024/",
  ],
  [
    "NEXTDIFFICULTY",
    "mempool, its tests",
    "https://github.com/mempool/mempool/blob/master/backend/src/__tests__/api/difficulty-adjustment.test.ts",
  ],
  [
    "BLOCKSUBSIDY",
    "theblock.co, halving",
    "https://www.theblock.co/post/291420/bitcoin-mining-hash-price-all-time-low-halving",
  ],
  [
    "RENTPERKW",
    "TeraWulf, Core42",
    "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
  ],
  ["LEASETCV", "popurise.com", "https://www.popurise.com/examples/data-centre-feasibility-example"],
  [
    "LEASEPERMWH",
    "blockspace.media, TeraWulf",
    "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
  ],
  [
    "GPUPRICEIMPLIED",
    "IREN, Microsoft",
    "https://marketchameleon.com/articles/b/2025/11/03/iren-inks-9-7-billion-ai-cloud-deal-with-microsoft-massive-gpu-rollout-set-for-2026",
  ],
];
